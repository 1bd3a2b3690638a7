/**
 * The menu of the add-on. Every function here that does not end in _ can be called from a cell, so there are
 * only those that the menu and the sidebar need. A script file of Apps Script: plain JavaScript that shares one global scope with
 * the generated files.
 *
 * @OnlyCurrentDoc
 */
// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls them by name.

/** Runs once, when a person installs the add-on while a spreadsheet is open. */
function onInstall() {
  onOpen();
}

/** Makes the menu and nothing else: until the add-on is enabled in a file, this runs without any authorisation. */
function onOpen() {
  DAIRY_PANE__.makeMenu();
}

function showFunctions() {
  DAIRY_PANE__.showSidebar("functions");
}

function showExplain() {
  DAIRY_PANE__.showSidebar("explain");
}

function showTemplates() {
  DAIRY_PANE__.showSidebar("templates");
}

function checkWorkbook() {
  DAIRY_PANE__.showSidebar("check");
}

function fromExcel() {
  DAIRY_PANE__.showSidebar("fromExcel");
}

function makeIndependent() {
  DAIRY_PANE__.showSidebar("independent");
}

function freezeToValues() {
  DAIRY_PANE__.showSidebar("freeze");
}

function recalculate() {
  DAIRY_PANE__.showSidebar("recalculate");
}

/** The sidebar asks, in JSON; the answer is JSON too. */
function answerPane(request) {
  return DAIRY_PANE__.answer(request);
}

function useInThisSpreadsheet() {
  DAIRY_PANE__.sayInUse(DAIRY__.firstFormula());
}

function showAbout() {
  DAIRY_PANE__.sayVersion();
}
