import { begun, translationsOf } from "@dairy-functions/languages";
import { commands } from "@dairy-functions/pane";
import { functionNamed, type Language, languages } from "@dairy-functions/shared";
import { loadAppsScript } from "./apps-script.ts";
import { type FakeFile, fakeFile, fakeSheet } from "./fake-spreadsheet.ts";
import { execute, executeWith } from "./fake-spreadsheet-app.ts";

/** The built add-on in the languages of spreadsheets and of people, each call an execution of its own as at Google's. */

const herd = (settings: Partial<FakeFile> = {}): FakeFile => ({ ...fakeFile(fakeSheet("Milk", [[1]])), ...settings });
/** What a cell shows, or the note of one that shows #ERROR!. */
function cell(file: FakeFile, name: string, ...cells: readonly unknown[]): unknown {
  let shown: unknown;
  executeWith(
    "CUSTOM_FUNCTION",
    ({ call }) => {
      try {
        shown = call(`DAIRY_${name}`, ...cells);
      } catch (failure) {
        shown = (failure as Error).message;
      }
    },
    file,
  );
  return shown;
}
const ask = (file: FakeFile, name: string, ...args: readonly unknown[]): unknown => {
  let answer = "";
  const request = JSON.stringify(JSON.stringify([name, args]));
  executeWith("FULL", ({ run }) => (answer = run(`answerPane(${request})`) as string), file);
  return JSON.parse(answer);
};
const captionsOf = (mode: "NONE" | "LIMITED" | "FULL", file: FakeFile): string[] =>
  execute(mode, `onOpen({ authMode: "${mode}" })`, file).menus[0]!.map(({ text }) => text);

const fraction = [30, 0.045, 3.3] as const;
const inEnglish = "#VALUE! fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.";
const inFrench = "#VALUE! matière grasse (fat) 0.045 ressemble à une fraction\u00a0: saisissez 4.5 pour 4.5\u00a0%.";
const locales = begun().flatMap((code) =>
  languages[code].locales.map((locale) => [code, locale.replace("-", "_")] as const),
);

test("each language that has a catalogue has its files", () => {
  expect(begun()).toEqual(Object.keys(languages).sort());
  const { pages } = loadAppsScript();
  for (const code of begun())
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining([`50_${code}`, `51_explanations_${code}`, `52_pane_${code}`, `60_workbooks_${code}`]),
    );
});

describe.each(locales)("%s: a spreadsheet whose locale is %s", (code, locale) => {
  const texts = translationsOf(code);
  const file = () => herd({ locale });
  const { summary, params, cautions } = functionNamed("ECM")!;

  test("an error is said in its language", () => {
    const message = texts.get("{parameter} {value} looks like a fraction: enter {meant} for {meant} %.")!;
    const places = { parameter: `${texts.get("fat")} (fat)`, value: "0.045", meant: "4.5" };
    const said = message.replace(/\{(\w+)\}/g, (_, place: keyof typeof places) => places[place]);
    expect(said).not.toContain("looks like a fraction");
    expect(cell(file(), "ECM", ...fraction)).toBe(`#VALUE! ${said}`);
  });
  test("HELP, LIST, LAYOUT and WORKING are in it", () => {
    const help = (cell(file(), "HELP", "ECM") as string[][]).flat().join("\n");
    for (const text of [summary, ...params.map(({ about }) => about), ...cautions!]) {
      expect(texts.get(text)).not.toBe(text);
      expect(help).toContain(texts.get(text)!);
    }
    expect((cell(file(), "LIST") as string[][]).flat()).toContain(texts.get(summary));
    expect((cell(file(), "LAYOUT", "CHAINTABLE") as string[][])[0]!.join()).toContain(`[${texts.get("channel")}]`);
    const working = cell(file(), "WORKING", "LTOKG", [[100], [null]]) as string[][];
    expect(texts.get("Blank: the default.")).not.toBe("Blank: the default.");
    expect(working[2]![5]).toContain(texts.get("Blank: the default."));
  });
});

test("another locale is followed when the cell is computed again", () => {
  const file = herd();
  expect(cell(file, "ECM", ...fraction)).toBe(inEnglish);
  file.locale = "fr_CA";
  expect(cell(file, "ECM", ...fraction)).toBe(inFrench);
  file.locale = "en_GB";
  expect(cell(file, "ECM", ...fraction)).toBe(inEnglish);
});
test.each(["de_DE", "xx", "", "zh_TW"])("in the locale %j, which has no language here, it is English", (locale) => {
  const file = herd({ locale, person: locale });
  expect(cell(file, "ECM", ...fraction)).toBe(inEnglish);
  expect(captionsOf("LIMITED", file)[0]).toBe("Functions");
  expect(ask(file, "language")).toBeNull();
});
test.each([
  ["HtmlService.createHtmlOutputFromFile", inEnglish],
  ["PropertiesService.getDocumentProperties", inFrench],
  ["SpreadsheetApp.getActiveSpreadsheet", inEnglish],
])("where Google refuses a cell %s, it says its sentence all the same", (failOn, said) => {
  expect(cell(herd({ locale: "fr_FR", failOn }), "ECM", ...fraction)).toBe(said);
});
test("headings in the language of the spreadsheet and in English are read, and mean the same", () => {
  const channels = (...header: string[]) => [header, ["Co-operative", 0.25, 0.966, 0.47]];
  const english = ["channel", "farm price (cur/kg)", "milk (kg)", "milk price (cur/kg)"];
  const texts = translationsOf("fr");
  const french = english.map((heading) => heading.replace(/^[^(]*(?= \(|$)/, (words) => texts.get(words) ?? words));
  expect(french).not.toEqual(english);
  const inTheirs = cell(herd({ locale: "fr_FR" }), "CHAINTABLE", channels(...french));
  expect(inTheirs).toEqual(cell(herd(), "CHAINTABLE", channels(...english)));
  expect(Array.isArray(inTheirs)).toBe(true);
});

test("HELP finds a function by words of the language", () => {
  expect(cell(herd({ locale: "fr_FR" }), "HELP", "salaire")).toContain("LABOURCOST");
});

describe("what a cell asks of Google", () => {
  const asked = (file: FakeFile, name: string, ...cells: readonly unknown[]) => {
    cell(file, name, ...cells);
    return file.calls;
  };
  const channels = [
    ["channel", "farm price (cur/kg)", "milk (kg)", "milk price (cur/kg)"],
    ["Co-operative", 0.25, 0.966, 0.47],
  ];
  test.each(["en_US", "bn_BD"])("nothing for a number or a table, in %s", (locale) => {
    expect(asked(herd({ locale }), "ECM", 30, 4, 3.3)).toEqual([]);
    expect(asked(herd({ locale }), "ECM", [[30], [40]], [[4], [4]], [[3.3], [3.3]])).toEqual([]);
    expect(asked(herd({ locale }), "CHAINTABLE", channels)).toEqual([]);
  });
  test("the choice and the locale for a sentence, and a file only where there is a language", () => {
    const which = ["PropertiesService.getDocumentProperties", "SpreadsheetApp.getActiveSpreadsheet"];
    expect(asked(herd(), "ECM", ...fraction)).toEqual(which);
    expect(asked(herd({ locale: "bn_BD" }), "ECM", ...fraction)).toEqual([
      ...which,
      "HtmlService.createHtmlOutputFromFile",
    ]);
    // The explanations come when the first is asked for.
    const pages = asked(herd({ locale: "bn_BD" }), "HELP", "ECM").filter((name) => name.startsWith("HtmlService"));
    expect(pages).toHaveLength(3);
  });
});

describe.each(begun())("the menu in %s", (code: Language) => {
  const texts = translationsOf(code);
  const file = () => herd({ person: code });
  test.each(["NONE", "LIMITED", "FULL"] as const)("is in the person's language in AuthMode.%s", (mode) => {
    const captions = captionsOf(mode, file());
    expect(captions).toHaveLength(10);
    expect(captions[0]).toBe(texts.get("Functions"));
    expect(captions[7]).toBe(texts.get(commands.sheets.recalculate.title));
    expect(captions[8]).toBe(texts.get("Use in this spreadsheet"));
    expect(captions[8]).not.toBe("Use in this spreadsheet");
    expect(captions[9]).toMatch(/\d+\.\d+\.\d+/);
  });
  test("so are the title of the sidebar and what the menu shows by itself", () => {
    const { sidebars } = execute("FULL", "showFunctions()", file());
    expect(sidebars[0]!.title).toBe(texts.get("Dairy functions"));
    const { alerts } = execute("FULL", "useInThisSpreadsheet()", file());
    expect(alerts[0]!.title).toBe(texts.get("Dairy functions are switched on in this spreadsheet"));
    expect(alerts[0]!.text).toContain(texts.get("{call} lists all functions.")!.replace("{call}", "=DAIRY_LIST()"));
    expect(execute("FULL", "showAbout()", file()).alerts[0]!.text).toContain(
      texts.get("{call} shows the version that computed a cell.")!.replace("{call}", "=DAIRY_VERSION()"),
    );
  });
});

describe("a choice", () => {
  test("holds for cells, menu and sidebar of everyone in the file, whatever their locale", () => {
    const file = herd({ locale: "bn_BD", person: "hi" });
    expect(ask(file, "language")).toMatchObject({ code: "hi" });
    expect(ask(file, "chooseLanguage", "fr")).toMatchObject({ code: "fr" });
    expect(cell(file, "ECM", ...fraction)).toBe(inFrench);
    expect(captionsOf("LIMITED", file)[0]).toBe(translationsOf("fr").get("Functions"));
    expect(ask(file, "chooseLanguage", "en")).toBeNull();
    expect(cell(file, "ECM", ...fraction)).toBe(inEnglish);
    expect(captionsOf("FULL", file)[0]).toBe("Functions");
    expect(ask(file, "textsOf", "workbooks")).toBeNull();
  });
  test("that Google does not keep is said, and cells go on to follow the locale", () => {
    const file = herd({ locale: "fr_FR", properties: undefined });
    expect(() => ask(file, "chooseLanguage", "bn")).toThrow("Google Sheets could not keep the language");
    expect(cell(file, "ECM", ...fraction)).toBe(inFrench);
  });
  test("cannot be made by a cell", () => {
    const request = JSON.stringify('["chooseLanguage",["fr"]]');
    const file = herd();
    expect(() => execute("CUSTOM_FUNCTION", `answerPane(${request})`, file)).toThrow("not allowed in AuthMode");
    expect(file.properties!.size).toBe(0);
  });
});

test("the script answers in the language of the person: a sheet that is gone", () => {
  const place = { sheet: "Gone", row: 0, column: 0, rows: 1, columns: 1 };
  const said = translationsOf("sw").get('There is no sheet "{name}" any more.')!.replace("{name}", "Gone");
  expect(() => ask(herd({ person: "sw" }), "read", place)).toThrow(said);
});
