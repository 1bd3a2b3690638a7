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
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Functions", "showFunctions")
    .addItem("Explain", "showExplain")
    .addItem("Templates", "showTemplates")
    .addSeparator()
    .addItem("Check workbook", "checkWorkbook")
    .addItem("From Excel", "fromExcel")
    .addItem("Make independent", "makeIndependent")
    .addItem("Freeze to values", "freezeToValues")
    .addItem("Recalculate", "recalculate")
    .addSeparator()
    .addItem("Use in this spreadsheet", "useInThisSpreadsheet")
    .addItem(`Version ${DAIRY__.version}`, "showAbout")
    .addToUi();
}

function showFunctions() {
  showSidebar_("functions");
}

function showExplain() {
  showSidebar_("explain");
}

function showTemplates() {
  showSidebar_("templates");
}

function checkWorkbook() {
  showSidebar_("check");
}

function fromExcel() {
  showSidebar_("fromExcel");
}

function makeIndependent() {
  showSidebar_("independent");
}

function freezeToValues() {
  showSidebar_("freeze");
}

function recalculate() {
  showSidebar_("recalculate");
}

/** Opens the pane on one of its parts. */
function showSidebar_(part) {
  const page = HtmlService.createHtmlOutputFromFile("40_sidebar");
  page.append(`<script>openOn = ${JSON.stringify(part)};</script>`).setTitle("Dairy functions");
  SpreadsheetApp.getUi().showSidebar(page);
}

/** The sidebar asks, in JSON; the answer is JSON too. */
function answerPane(request) {
  return DAIRY_PANE__.answer(request);
}

/** Any click in the menu enables the add-on for the file and for all who work in it; this one says so. */
function useInThisSpreadsheet() {
  const formula = DAIRY__.firstFormula();
  alert_("Dairy functions are switched on in this spreadsheet", [
    "Type your first formula into an empty cell:",
    formula,
    "If your spreadsheet writes four and a half as 4,5, type it like this:",
    formula.replace(/,/g, ";").replace(/\./g, ","),
    "=DAIRY_LIST() lists all functions.",
  ]);
}

function showAbout() {
  alert_(`Dairy functions ${DAIRY__.version}`, [
    "Dairy economics by the method of the International Farm Comparison Network (IFCN).",
    "=DAIRY_LIST() in an empty cell lists all functions.",
    '=DAIRY_HELP("ECM") gives the arguments, units, formula and source of one.',
    "=DAIRY_VERSION() shows the version that computed a cell.",
  ]);
}

function alert_(title, lines) {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, lines.join("\n\n"), ui.ButtonSet.OK);
}
