import { existsSync, readFileSync } from "node:fs";
import { checkManifest, checkManifestFiles } from "./check-manifest.ts";
import type { ReadFile } from "./pictures.ts";

const built = readFileSync("dist/excel/manifest.xml", "utf8");
const origin = /<AppDomain>(.*)<\/AppDomain>/.exec(built)![1]!;
const fromDisk: ReadFile = (path) => (existsSync(`dist/excel${path}`) ? readFileSync(`dist/excel${path}`) : undefined);

test("the manifests are as Excel and the store ask", () => {
  expect(checkManifest(built, { read: fromDisk })).toEqual([]);
  expect(checkManifestFiles()).toEqual([]);
});

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const move = (what: RegExp, before: string) => (text: string) =>
  text.replace(what, "").replace(before, what.exec(text)![0] + before);

test.each<[string, (text: string) => string, RegExp]>([
  ["an element that is not closed", swap("</Hosts>", ""), /not well-formed/],
  ["an attribute without quotes", swap('size="16"', "size=16"), /not well-formed/],
  [
    "Runtimes that are not the first child",
    move(/<Runtimes>[\s\S]*<\/Runtimes>/, "<DesktopFormFactor>"),
    /Host Workbook has/,
  ],
  [
    "a Supertip before the Label",
    move(/<Supertip>.*?<\/Supertip>/, '<Label resid="functions.Label"/>'),
    /Control Button/,
  ],
  ["an unknown element", swap("<Icon>", "<TaskpaneId>x</TaskpaneId><Icon>"), /TaskpaneId/],
  ["a misspelt type", swap('"ShowTaskpane"', '"ShowTaskPane"'), /ShowTaskPane has the children/],
  ["an empty list", swap(/(<bt:LongStrings>)[\s\S]*(?=<\/bt:LongStrings>)/, "$1"), /bt:LongStrings has/],
  ["a resource that is not there", swap('resid="functions.Tip"', 'resid="functions.Tipp"'), /Tipp, which is not there/],
  [
    "a resource of the wrong kind",
    swap(
      '<Metadata>\n              <SourceLocation resid="Metadata.Url"',
      '<Metadata>\n              <SourceLocation resid="Namespace"',
    ),
    /is not in bt:Urls/,
  ],
  [
    "a long string as a label",
    swap('<Label resid="Functions.Group"', '<Label resid="functions.Tip"'),
    /not in bt:Short/,
  ],
  [
    "a resource that nothing uses",
    swap('<bt:Url id="Sc', '<bt:Url id="Extra" DefaultValue="x"/><bt:Url id="Sc'),
    /uses the resource Extra/,
  ],
  ["a locale twice", swap('Locale="hi-IN"', 'Locale="bn-IN"'), /the locale "bn-IN" twice/],
  ["an empty text in a language", swap(/(<bt:Override Locale="hi-IN" Value=")[^"]+/, "$1"), /empty text in a language/],
  ["metadata of a language that is not built", swap("functions.hi.json", "functions.xx.json"), /xx.json is not built/],
  ["a resource twice", swap('Url id="LearnMore.Url"', 'Url id="Page.Url"'), /Page.Url appears twice/],
  ["a long name of a resource", swap(/functions\.Tip/g, "x".repeat(33)), /more than 32/],
  [
    "a Page of its own",
    swap(
      '<Page>\n              <SourceLocation resid="Page.Url"',
      '<Page>\n              <SourceLocation resid="LearnMore.Url"',
    ),
    /Page does not name/,
  ],
  [
    "a FunctionFile of its own",
    swap('<FunctionFile resid="Page.Url"', '<FunctionFile resid="LearnMore.Url"'),
    /does not name the/,
  ],
  ["a pane of its own", swap(/(<Action[\s\S]*?resid=)"Page.Url"/, '$1"LearnMore.Url"'), /Action ?.*does not name/],
  ["no lifetime", swap(' lifetime="long"', ""), /lifetime/],
  ["a misspelt lifetime", swap('"long"', '"Long"'), /lifetime/],
  ["no shared runtime asked for", swap(/<Set Name="SharedRuntime"[^>]*>/, ""), /SharedRuntime 1.1 is missing/],
  ["an older functions runtime", swap('MinVersion="1.3"', 'MinVersion="1.1"'), /CustomFunctionsRuntime 1.3 is missing/],
  ["a second origin", swap(`${origin}/functions.json`, "https://cdn.example.org/functions.json"), /is not on/],
  [
    "an address without TLS",
    swap(`"${origin}/functions.js"`, `"${origin.replace("https", "http")}/functions.js"`),
    /https/,
  ],
  ["a relative address", swap(`"${origin}/functions.js"`, '"functions.js"'), /is not an address/],
  ["an address of nothing", swap("help/index.html", "help/index.htm"), /is not built/],
  ["no support address", swap(/<SupportUrl[^>]*>/, ""), /SupportUrl/],
  [
    "another first page",
    swap(/(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)functions/, "$1help/index"),
    /DefaultSettings/,
  ],
  ["an icon of another size", swap("icon-64.png", "icon-32.png"), /is 32 x 32, and 64 x 64/],
  ["no icon for dense screens", swap(/<bt:Image size="80" resid="functions.80"\/>/, ""), /sizes 16, 32,/],
  [
    "an icon under the wrong size",
    swap('size="80" resid="functions.80"', 'size="80" resid="functions.32"'),
    /and 80 x 80/,
  ],
  ["an Id that is no GUID", swap(/<Id>./, "<Id>x"), /no GUID/],
  ["a version of three parts", swap(/\.0<\/Version>/, "</Version>"), /four parts/],
  ["a version that is not the library's", swap(/<Version>\d+/, "<Version>99"), /not that of the library/],
  ["a long label", swap('DefaultValue="Dairy"', `DefaultValue="${"x".repeat(126)}"`), /longer than 125/],
  ["a long tip", swap('DefaultValue="Finds a', `DefaultValue="${"x".repeat(250)}`), /longer than 250/],
  [
    "a long description",
    swap(/<Description DefaultValue="/, `<Description DefaultValue="${"x".repeat(250)}`),
    /longer than 250/,
  ],
  ["a namespace with a space", swap('DefaultValue="DAIRY"', 'DefaultValue="DAIRY FARM"'), /the namespace/],
  ["an action of no button", swap(">explain</FunctionName>", ">explian</FunctionName>"), /action explian is not/],
  ["a button twice", swap('id="Dairy.explain"', 'id="Dairy.templates"'), /Dairy.templates appears twice/],
  ["shortcuts elsewhere", swap(`${origin}/shortcuts.json`, "https://a.org/shortcuts.json"), /is not on/],
  ["no shortcuts", swap(/<ExtendedOverrides[^>]*>/, ""), /OfficeApp TaskPaneApp has/],
  ["another host", swap('<Host Name="Workbook"', '<Host Name="Document"'), /not Workbook/],
])("catches %s", (_, plant, problem) => {
  const planted = plant(built);
  expect(planted).not.toBe(built);
  expect(checkManifest(planted, { read: fromDisk }).join("\n")).toMatch(problem);
});

const without =
  (gone: string): ReadFile =>
  (path) =>
    path === gone ? undefined : fromDisk(path);
const changed =
  (file: string, change: (text: string) => string): ReadFile =>
  (path) =>
    path === file ? Buffer.from(change(Buffer.from(fromDisk(path)!).toString())) : fromDisk(path);

test.each<[string, ReadFile, RegExp]>([
  ["a missing script", without("/functions.js"), /functions.js is not built/],
  ["a missing icon", without("/assets/help-80.png"), /help-80.png is no PNG/],
  ["a missing page of help", without("/help/ECM.html"), /help of ECM, .*, is not built/],
  [
    "help elsewhere",
    changed("/functions.json", swap(`${origin}/help/ECM`, "https://a.org/ECM")),
    /help of ECM, .* is not on/,
  ],
  ["a function without help", changed("/functions.json", swap(/"helpUrl": "[^"]*",/, "")), /help of \w+, ""/],
  [
    "a script that does not block",
    changed("/functions.html", swap('<script src="f', '<script defer src="f')),
    /the page loads/,
  ],
  ["a module", changed("/functions.html", swap('<script src="f', '<script type="module" src="f')), /the page loads/],
  ["a pane that blocks", changed("/functions.html", swap('<script type="module"', "<script")), /the page loads/],
  [
    "a policy that lets in",
    changed("/functions.html", swap("style-src 'self'", "style-src 'unsafe-inline'")),
    /policy/,
  ],
  ["no policy", changed("/functions.html", swap(/<meta http-equiv[^>]*>/, "")), /no strict policy/],
  ["a shortcut of no button", changed("/shortcuts.json", swap(/"id": "explain"/, '"id": "explian"')), /explian has no/],
  ["a shortcut of no action", changed("/shortcuts.json", swap(/"action": "explain"/, '"action": "x"')), /names x/],
  ["keys that are taken", changed("/shortcuts.json", swap("Shift+E", "Shift+F")), /Shift\+F are taken/],
  ["keys of the system", changed("/shortcuts.json", swap("Ctrl+Alt+Shift+E", "Ctrl+E")), /Ctrl\+E are taken/],
  ["no shortcuts", without("/shortcuts.json"), /shortcuts.json is not built/],
  [
    "office.js from elsewhere",
    changed("/functions.html", swap(/src="https:..appsforoffice.microsoft.com/, 'src="https://a.org')),
    /the page loads/,
  ],
])("catches %s", (_, read, problem) => {
  expect(checkManifest(built, { read }).join("\n")).toMatch(problem);
});
