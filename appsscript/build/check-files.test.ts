import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../../test/new-folder.ts";
import { checkSheets } from "./check-files.ts";

/** The gate lets the built add-on through, and stops it with each of these faults in it. */

const built = "dist/sheets";
let folder: string;
beforeEach(() => {
  folder = newFolder();
  cpSync(built, folder, { recursive: true });
});

const change = (file: string, edit: (text: string) => string) => {
  const before = readFileSync(join(folder, file), "utf8");
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
};
/** In the code of a function, which the library keeps as text. */
const inLibrary = (line: string) =>
  change("00_library.js", (text) =>
    text.replace('evaluate("(function (part) {', (start) => `${start}${JSON.stringify(`\n${line}`).slice(1, -1)}`),
  );
const inFunctions = (from: string | RegExp, to: string) => change("10_functions.js", (text) => text.replace(from, to));
const inAddon = (line: string) => change("20_addon.js", (text) => `${text}\n${line}\n`);
const inSidebar = (from: string, to: string) => change("40_sidebar.html", (text) => text.replace(from, () => to));
const inManifest = (edit: (manifest: Record<string, unknown>) => void) =>
  change("appsscript.json", (text) => {
    const manifest = JSON.parse(text);
    edit(manifest);
    return JSON.stringify(manifest);
  });

test("the built add-on has no fault", () => {
  expect(checkSheets(folder)).toEqual([]);
});

const faults: [string, () => void, RegExp][] = [
  ["optional chaining", () => inLibrary("[].x?.y;"), /00_library\.js is no ES2019 script/],
  ["a class field", () => inLibrary("class A { b = 1 }"), /00_library\.js is no ES2019 script/],
  ["an import", () => inAddon('import "x";'), /20_addon\.js is no ES2019 script/],
  ["a timer", () => inLibrary("setTimeout(() => 1, 5);"), /00_library\.js:\d+ uses setTimeout/],
  ["a timer beside a local of that name", () => inLibrary("(setTimeout) => 1; setTimeout();"), /uses setTimeout/],
  ["fetch", () => inLibrary("const get = (path) => fetch(path);"), /uses fetch/],
  ["URL", () => inLibrary('const u = new URL("x");'), /uses URL/],
  ["TextEncoder", () => inLibrary("const e = new TextEncoder();"), /uses TextEncoder/],
  ["crypto", () => inLibrary("const c = crypto.subtle;"), /uses crypto/],
  ["process", () => inLibrary("const e = process.env.X;"), /uses process/],
  ["structuredClone", () => inLibrary("const copy = structuredClone({});"), /uses structuredClone/],
  ["globalThis", () => inLibrary("globalThis.leak = () => 1;"), /uses globalThis/],
  ["another service", () => inAddon("function get_() { return UrlFetchApp; }"), /uses UrlFetchApp/],
  ["Object.hasOwn", () => inLibrary('Object.hasOwn({}, "a");'), /uses \.hasOwn/],
  ["replaceAll", () => inLibrary('"a".replaceAll("a", "b");'), /uses \.replaceAll/],
  ["at(-1)", () => inLibrary("[1].at(-1);"), /uses \.at, which/],
  ["at(n - 1)", () => inLibrary("const last = (n) => [1].at(n - 1);"), /uses \.at, which/],
  ["a helper that cells can call", () => inAddon("function helper() {}"), /every cell could call helper/],
  ["a helper beside the wrappers", () => inFunctions(/$/, "function helper_() {}"), /every cell could call helper_/],
  ["a function in a variable", () => inAddon("const helper = () => 1;"), /is in the global scope/],
  ["a second variable of the library", () => change("00_library.js", (t) => `${t}\nvar other = 1;`), /global scope/],
  ["a service call while loading", () => inAddon("SpreadsheetApp.getUi();"), /is in the global scope/],
  ["a wrapper gone", () => inFunctions("function DAIRY_ECM(", "function DAIRY_ECN("), /no function DAIRY_ECM$/m],
  ["a wrapper of an unknown name", () => inFunctions("function DAIRY_ECM(", "function DAIRY_ECN("), /call DAIRY_ECN/],
  ["a wrapper twice", () => inFunctions(/$/, "function DAIRY_ECM(milk) {}"), /every cell could call DAIRY_ECM/],
  ["an entry point gone", () => change("20_addon.js", (t) => t.replace("function onOpen", "function on_")), /onOpen/],
  ["arguments in another order", () => inFunctions("ECM(milk, fat,", "ECM(fat, milk,"), /DAIRY_ECM takes \(fat, milk/],
  ["no tag for Sheets", () => inFunctions(" * @customfunction\n", ""), /no complete JSDoc/],
  ["a parameter unexplained", () => inFunctions(/ \* @param .*\n/, ""), /no complete JSDoc/],
  ["a parameter without a sample", () => inFunctions(/@param \{.*?\} /, "@param "), /no complete JSDoc/],
  ["no result", () => inFunctions(/ \* @return .*\n/, ""), /no complete JSDoc/],
  ["no summary", () => inFunctions(/\/\*\*\n \* .*\n/, "/**\n"), /has no summary/],
  ["a comment cut off", () => inFunctions(" */\nfunction DAIRY_ECM", " */\nvar x;\nfunction DAIRY_ECM"), /no complete/],
  ["two lines", () => inFunctions(/(@param .*?) (\w+\.)\n/, "$1\n * $2\n"), /more than one line/],
  ["markup", () => inFunctions("Converts milk", "Converts <b>milk</b>"), /markup/],
  ["no @OnlyCurrentDoc", () => change("20_addon.js", (t) => t.replace("@OnlyCurrentDoc", "")), /@OnlyCurrentDoc/],
  ["a third scope", () => inManifest((m) => (m.oauthScopes as string[]).push("https://a.b/c")), /asks for/],
  ["scopes left to Google", () => inManifest((m) => delete m.oauthScopes), /asks for scopes that are not listed/],
  ["a Workspace add-on", () => inManifest((m) => Object.assign(m, { addOns: {} })), /addOns block/],
  ["the old runtime", () => inManifest((m) => delete m.runtimeVersion), /V8/],
  ["a library", () => inManifest((m) => Object.assign(m, { dependencies: { libraries: [] } })), /depends on/],
  ["a manifest that is not valid JSON", () => change("appsscript.json", (t) => t.slice(1)), /is not valid JSON/],
  [
    "a service of the pane",
    () => change("30_pane.js", (t) => t.replace("(() => {", "(() => {\nUrlFetchApp;")),
    /UrlFetch/,
  ],
  [
    "a second script of the sidebar",
    () => inSidebar("</body>", "<script>1</script></body>"),
    /not one that is inlined/,
  ],
  [
    "a script from elsewhere",
    () => inSidebar("<script>", '<script src="https://a.org/x.js">'),
    /not one that is inlined/,
  ],
  [
    "a style sheet from elsewhere",
    () => inSidebar("<style>", '<link rel="stylesheet" href="x"><style>'),
    /loads somet/,
  ],
  ["links inside the sidebar", () => inSidebar('<base target="_top">', ""), /would open links/],
  ["a file too many", () => writeFileSync(join(folder, "30_more.js"), ""), /30_more\.js/],
  ["a file gone", () => rmSync(join(folder, "20_addon.js")), /are expected/],
];
test.each(faults)("stops %s", (_, plant, expected) => {
  plant();
  expect(checkSheets(folder).join("\n")).toMatch(expected);
});
