import { checkCommand, commands } from "@dairy-functions/pane";
import { version } from "@dairy-functions/shared";
import { loadAppsScript } from "./apps-script.ts";
import { fakeFile, fakeSheet } from "./fake-spreadsheet.ts";
import { type AuthMode, execute, executeWith } from "./fake-spreadsheet-app.ts";

/** The menu of the built add-on under the rules of authorisation. */

const onOpening: readonly AuthMode[] = ["NONE", "LIMITED", "FULL"];
const { fromExcel, independent, freeze, recalculate } = commands.sheets;
/** The words of the pane, which are those of Excel's ribbon too, and the part that each opens. */
const parts = [
  { text: "Functions", target: "showFunctions", part: "functions" },
  { text: "Explain", target: "showExplain", part: "explain" },
  { text: "Templates", target: "showTemplates", part: "templates" },
  { text: checkCommand.title, target: "checkWorkbook", part: "check" },
  { text: fromExcel.title, target: "fromExcel", part: "fromExcel" },
  { text: independent.title, target: "makeIndependent", part: "independent" },
  { text: freeze.title, target: "freezeToValues", part: "freeze" },
  { text: recalculate.title, target: "recalculate", part: "recalculate" },
];
const items = [
  ...parts.map(({ text, target }) => ({ text, target })),
  { text: "Use in this spreadsheet", target: "useInThisSpreadsheet" },
  { text: `Version ${version}`, target: "showAbout" },
];

test.each(onOpening)("opening a file in AuthMode.%s makes the menu and does nothing else", (mode) => {
  expect(execute(mode, `onOpen({ authMode: "${mode}" })`)).toEqual({ menus: [items], alerts: [], sidebars: [] });
});
test("installing makes the menu", () => {
  expect(execute("FULL", 'onInstall({ authMode: "FULL" })')).toEqual({ menus: [items], alerts: [], sidebars: [] });
});
test("every item of the menu names a function", () => {
  executeWith("FULL", ({ callable }) => {
    for (const { target } of items) expect(callable).toContain(target);
  });
});

test.each(parts)("$text opens the sidebar on its part", ({ target, part }) => {
  const { sidebars, alerts } = execute("FULL", `${target}()`);
  expect(alerts).toEqual([]);
  expect(sidebars).toHaveLength(1);
  expect(sidebars[0]!.title).toBe("Dairy functions");
  expect(sidebars[0]!.html).toMatch(new RegExp(`</html>\\s*<script>openOn = "${part}";</script>$`));
});

test("Use in this spreadsheet says what to type, and that formula works", () => {
  const { alerts, menus } = execute("FULL", "useInThisSpreadsheet()");
  expect(menus).toEqual([]);
  expect(alerts).toHaveLength(1);
  const { title, text } = alerts[0]!;
  expect(title).toBe("Dairy functions are switched on in this spreadsheet");
  const [name, ...cells] = /^=(DAIRY_ECM)\(([\d.]+), ([\d.]+), ([\d.]+)\)$/m.exec(text)!.slice(1);
  expect(loadAppsScript().call(name!, ...cells.map(Number))).toBeCloseTo(1092.587835, 6);
  expect(text).toContain("=DAIRY_ECM(1000; 4,5; 3,7)"); // where a comma is the decimal sign
});
test("About gives the version and the two functions that tell the rest", () => {
  const { alerts } = execute("FULL", "showAbout()");
  expect(alerts[0]!.title).toBe(`Dairy functions ${version}`);
  expect(alerts[0]!.text).toContain("=DAIRY_LIST()");
  expect(alerts[0]!.text).toContain('=DAIRY_HELP("ECM")');
  expect(loadAppsScript().call("DAIRY_VERSION")).toBe(version);
  expect((loadAppsScript().call("DAIRY_HELP", "ECM") as string[][])[1]![0]).toBe(
    "ECM(milk, fat, protein, [method], [lactose])",
  );
});

test.each(items.map(({ target }) => target).concat("onOpen", "onInstall"))("=%s() in a cell is refused", (name) => {
  expect(() => execute("CUSTOM_FUNCTION", `${name}()`)).toThrow("not allowed in AuthMode.CUSTOM_FUNCTION");
});
test("=answerPane() in a cell can write nothing", () => {
  const file = fakeFile(fakeSheet("Milk", [[1]]));
  const place = { sheet: "Milk", row: 0, column: 0, rows: 1, columns: 1 };
  const request = JSON.stringify(JSON.stringify(["type", [place, [[2]]]]));
  expect(() => execute("CUSTOM_FUNCTION", `answerPane(${request})`, file)).toThrow("not allowed in AuthMode");
  expect(() => execute("FULL", `answerPane('["constructor",[]]')`, file)).toThrow("The script has no constructor");
});
test.each(["NONE", "LIMITED"] as const)("the sidebar is not opened in AuthMode.%s", (mode) => {
  expect(() => execute(mode, "showFunctions()")).toThrow(`is not allowed in AuthMode.${mode}`);
});
test.each(["NONE", "LIMITED"] as const)("alerts are not attempted on opening: AuthMode.%s refuses them", (mode) => {
  expect(() => execute(mode, "showAbout()")).toThrow(`Ui.alert is not allowed in AuthMode.${mode}`);
});
test("functions work in a cell, where no service may be touched", () => {
  executeWith("CUSTOM_FUNCTION", ({ call }) => expect(call("DAIRY_ECM", 30, 4, 3.3)).toBe(30));
});
test("the fake refuses what it does not know", () => {
  expect(() => execute("FULL", "SpreadsheetApp.getActive()")).toThrow("SpreadsheetApp has no getActive here");
  expect(() => execute("FULL", 'SpreadsheetApp.getUi().prompt("?")')).toThrow("Ui has no prompt here");
  expect(() => execute("FULL", 'SpreadsheetApp.getUi().alert("?")')).toThrow("Ui.alert takes");
});
