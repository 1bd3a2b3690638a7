/**
 * The menu of the add-on. Every function here that does not end in _ can be called from a cell, so there are no more
 * than these four. A script file of Apps Script: plain JavaScript that shares one global scope with the generated files.
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
    .addItem("Use in this spreadsheet", "useInThisSpreadsheet")
    .addItem("About", "showAbout")
    .addToUi();
}

/** Any click in the menu enables the add-on for the file and for all who work in it; this one says so. */
function useInThisSpreadsheet() {
  alert_("Dairy functions are on in this spreadsheet", [
    "Type a first formula into an empty cell:",
    DAIRY__.firstFormula,
    "Where your spreadsheet writes 4,5 for four and a half, type it like this:",
    DAIRY__.firstFormula.replace(/,/g, ";").replace(/\./g, ","),
    "=DAIRY_LIST() gives all functions.",
  ]);
}

function showAbout() {
  alert_(`Dairy functions ${DAIRY__.version}`, [
    "Dairy economics by the method of the International Farm Comparison Network (IFCN).",
    "=DAIRY_LIST() in an empty cell gives all functions.",
    '=DAIRY_HELP("ECM") gives the arguments, units, formula and source of one.',
    "=DAIRY_VERSION() gives the version that computed a cell.",
  ]);
}

function alert_(title, lines) {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, lines.join("\n\n"), ui.ButtonSet.OK);
}
