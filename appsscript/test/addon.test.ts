import { version } from "@dairy-functions/shared";
import { loadAppsScript } from "./apps-script.ts";
import { type AuthMode, execute, executeWith } from "./fake-spreadsheet-app.ts";

/** The menu of the built add-on under the rules of authorisation. */

const onOpening: readonly AuthMode[] = ["NONE", "LIMITED", "FULL"];
const items = [
  { text: "Use in this spreadsheet", target: "useInThisSpreadsheet" },
  { text: "About", target: "showAbout" },
];

test.each(onOpening)("opening a file in AuthMode.%s makes the menu and does nothing else", (mode) => {
  expect(execute(mode, `onOpen({ authMode: "${mode}" })`)).toEqual({ menus: [items], alerts: [] });
});
test("installing makes the menu", () => {
  expect(execute("FULL", 'onInstall({ authMode: "FULL" })')).toEqual({ menus: [items], alerts: [] });
});
test("every item of the menu names a function", () => {
  executeWith("FULL", ({ callable }) => {
    for (const { target } of items) expect(callable).toContain(target);
  });
});

test("the first item says what to type, and that formula works", () => {
  const { alerts, menus } = execute("FULL", "useInThisSpreadsheet()");
  expect(menus).toEqual([]);
  expect(alerts).toHaveLength(1);
  const { title, text } = alerts[0]!;
  expect(title).toBe("Dairy functions are on in this spreadsheet");
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

test.each(["onOpen", "onInstall", "useInThisSpreadsheet", "showAbout"])("=%s() in a cell is refused", (name) => {
  expect(() => execute("CUSTOM_FUNCTION", `${name}()`)).toThrow("not allowed in AuthMode.CUSTOM_FUNCTION");
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
