import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { begun } from "@dairy-functions/languages";
import { type AnyFunction, catalogue } from "@dairy-functions/shared";
import { type Comment, type FunctionDeclaration, type Node, type Program, parse } from "acorn";
import { simple } from "acorn-walk";
import { analyze } from "eslint-scope";
import { sheetsName } from "./wrappers.ts";

export const sheetsFiles = [
  "00_library.js",
  "10_functions.js",
  "20_addon.js",
  "30_pane.js",
  "40_sidebar.html",
  ...begun().map((code) => `50_${code}.html`),
  ...begun().map((code) => `51_explanations_${code}.html`),
  ...begun().map((code) => `52_pane_${code}.html`),
  ...begun().map((code) => `60_workbooks_${code}.html`),
  "appsscript.json",
];
/** What the menu and the sidebar call. */
export const entryPoints = [
  "onInstall",
  "onOpen",
  "showFunctions",
  "showExplain",
  "showTemplates",
  "checkWorkbook",
  "fromExcel",
  "makeIndependent",
  "freezeToValues",
  "recalculate",
  "useInThisSpreadsheet",
  "showAbout",
  "answerPane",
];
/** The one variable of a file that holds a bundle. */
const variableOf: Readonly<Record<string, string>> = { "00_library.js": "DAIRY__", "30_pane.js": "DAIRY_PANE__" };

/**
 * Names of ES2019 that Apps Script has too. It has no timers, fetch, URL, TextEncoder, crypto, process and their like.
 */
const languageNames = new Set(
  `undefined NaN Infinity isFinite isNaN parseFloat parseInt Object Function Boolean Symbol Number Math Date String
  RegExp Array Map Set WeakMap WeakSet ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array
  Uint16Array Int32Array Uint32Array Float32Array Float64Array JSON Promise Reflect Proxy Error EvalError RangeError
  ReferenceError SyntaxError TypeError URIError`.split(/\s+/),
);
/** What the files may take from Apps Script and from each other. */
const outsideNames: Readonly<Record<string, readonly string[]>> = {
  // eval of its own parts, which the check reads too
  "00_library.js": ["eval", "HtmlService", "PropertiesService", "SpreadsheetApp"],
  "10_functions.js": ["DAIRY__"],
  "20_addon.js": ["DAIRY__", "DAIRY_PANE__"],
  "30_pane.js": ["Charts", "HtmlService", "PropertiesService", "Session", "SpreadsheetApp"],
};
/** Methods younger than ES2019, which the Apps Script of today may have and the one of a user's file may not. */
const youngMethods = new Set(
  `at hasOwn groupBy replaceAll matchAll findLast findLastIndex toSorted toReversed toSpliced allSettled withResolvers
  fromAsync isWellFormed toWellFormed`.split(/\s+/),
);
const scopes = [
  "https://www.googleapis.com/auth/script.container.ui",
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
];

/** Everything about the built add-on that can be checked without Google. Gives one line for each fault. */
export function checkSheets(folder = "dist/sheets"): string[] {
  const there = readdirSync(folder).sort();
  if (there.join() !== sheetsFiles.join())
    return [`${folder} holds ${there.join(", ")} where ${sheetsFiles.join(", ")} are expected`];
  const read = sheetsFiles.filter((file) => file.endsWith(".js")).map((file) => readScript(folder, file));
  const unreadable = read.filter((script): script is string => typeof script === "string");
  const scripts = read.filter((script): script is Script => typeof script !== "string");
  return [
    ...unreadable,
    ...scripts.flatMap(scriptFaults),
    ...(unreadable.length === 0 ? globalFaults(scripts) : []),
    ...sidebarFaults(readFileSync(join(folder, "40_sidebar.html"), "utf8")),
    ...manifestFaults(readFileSync(join(folder, "appsscript.json"), "utf8")),
  ];
}

interface Script {
  readonly file: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
}

function readScript(folder: string, file: string): Script | string {
  const text = withParts(readFileSync(join(folder, file), "utf8"));
  const comments: Comment[] = [];
  try {
    const program = parse(text, { ecmaVersion: 2019, sourceType: "script", onComment: comments, ranges: true });
    return { file, text, program, comments };
  } catch (error) {
    return `${file} is no ES2019 script: ${(error as Error).message}`;
  }
}

/** A script with the code of its parts in place of the texts that it evaluates (packages/site/build/parts.ts). */
const withParts = (text: string) =>
  text.replace(/\bevaluate\(("(?:[^"\\]|\\[\s\S])*")\)/g, (_, part) => JSON.parse(part.replace(/\\\n/g, "")));

function scriptFaults({ file, text, program }: Script): string[] {
  const faults: string[] = [];
  const line = (position: number) => `${file}:${text.slice(0, position).split("\n").length}`;
  const tree = program as unknown as Parameters<typeof analyze>[0]; // the same tree by another package's types
  for (const { identifier } of analyze(tree, { ecmaVersion: 2019, sourceType: "script" }).globalScope!.through)
    if (!languageNames.has(identifier.name) && !outsideNames[file]!.includes(identifier.name))
      faults.push(`${line(identifier.range![0])} uses ${identifier.name}, which Apps Script may not have`);
  simple(program, {
    MemberExpression({ property, computed, start }) {
      if (!computed && property.type === "Identifier" && youngMethods.has(property.name))
        faults.push(`${line(start)} uses .${property.name}, which is younger than ES2019`);
    },
  });
  return faults;
}

/**
 * A top-level function is callable from every cell unless its name ends in _, so there is none but the intended ones.
 */
function globalFaults(scripts: readonly Script[]): string[] {
  const faults: string[] = [];
  const missing = new Map(catalogue.map((definition) => [sheetsName(definition), definition]));
  const entries = new Set(entryPoints);
  for (const { file, text, program, comments } of scripts)
    for (const statement of program.body) {
      if (statement.type === "ExpressionStatement" && "directive" in statement) continue;
      if (statement.type === "FunctionDeclaration") {
        const name = statement.id.name;
        const definition = missing.get(name);
        if (file === "10_functions.js" && definition !== undefined) {
          missing.delete(name);
          faults.push(...wrapperFaults(definition, statement, docOf(statement, text, comments)));
        } else if (!(file === "20_addon.js" && (entries.delete(name) || name.endsWith("_"))))
          faults.push(`${file}: every cell could call ${name}`);
      } else if (!isOnly(variableOf[file], statement))
        faults.push(`${file}: "${text.slice(statement.start, statement.start + 40)}" is in the global scope`);
    }
  for (const name of [...missing.keys(), ...entries]) faults.push(`there is no function ${name}`);
  const addon = scripts.find(({ file }) => file === "20_addon.js");
  if (addon !== undefined && !addon.comments.some(({ value }) => value.includes("@OnlyCurrentDoc")))
    faults.push("20_addon.js has no @OnlyCurrentDoc");
  return faults;
}

const isOnly = (name: string | undefined, statement: Node): boolean =>
  statement.type === "VariableDeclaration" &&
  (statement as Node & { declarations: { id: { name?: string } }[] }).declarations.every(({ id }) => id.name === name);

/** The lines of the comment that ends right before a function. */
function docOf(statement: Node, text: string, comments: readonly Comment[]): string[] {
  const doc = comments.find(
    ({ end, value }) => value.startsWith("*") && /^\s*$/.test(text.slice(end, statement.start)),
  );
  const lines = doc?.end !== undefined && doc.end <= statement.start ? doc.value.split("\n") : [];
  return lines.map((each) => each.replace(/^\s*\*+ ?/, "").trim()).filter((each) => each !== "");
}

function wrapperFaults(definition: AnyFunction, { params }: FunctionDeclaration, doc: readonly string[]): string[] {
  const name = sheetsName(definition);
  const names = definition.params.map((param) => param.name);
  const taken = params.map((param) => (param.type === "Identifier" ? param.name : "?"));
  const tags = doc.filter((each) => each.startsWith("@"));
  const expected = [
    ...names.map((each) => new RegExp(`^@param \\{[^{}]+\\} ${each} \\S.*\\.$`)),
    /^@return \{[^{}]+\} \S.*\.$/,
    /^@customfunction$/,
  ];
  const faults: string[] = [];
  if (taken.join() !== names.join()) faults.push(`${name} takes (${taken.join(", ")})`);
  if (!/^[A-Z].*\.$/.test(doc[0] ?? "")) faults.push(`${name} has no summary`);
  if (tags.length !== expected.length || !expected.every((pattern, k) => pattern.test(tags[k]!)))
    faults.push(`${name} has no complete JSDoc of one line for each of ${[...names, "@return"].join(", ")}`);
  if (doc.length !== tags.length + 1) faults.push(`${name} has a description of more than one line`);
  if (doc.some((each) => /<\/?[a-z]/i.test(each))) faults.push(`${name} has markup in its JSDoc`);
  return faults;
}

/** HtmlService serves one file: nothing may be loaded beside it, and its script must not end before its end. */
function sidebarFaults(text: string): string[] {
  const file = "40_sidebar.html";
  const scripts = text.match(/<script\b[^>]*>/gi) ?? [];
  return [
    ...(scripts.join() === "<script>" && text.trimEnd().endsWith("</script>\n</body>\n</html>")
      ? []
      : [`${file} has the scripts ${scripts.join(", ") || "none"}, not one that is inlined`]),
    ...(/<link\b|<img\b|@import|<iframe\b/i.test(text.replace(/<script>[\s\S]*<\/script>/, ""))
      ? [`${file} loads something beside itself`]
      : []),
    ...(text.includes('<base target="_top">') ? [] : [`${file} would open links inside itself`]),
  ];
}

function manifestFaults(text: string): string[] {
  const file = "appsscript.json";
  let manifest: Record<string, unknown>;
  try {
    manifest = JSON.parse(text);
  } catch (error) {
    return [`${file} is not valid JSON: ${(error as Error).message}`];
  }
  const faults: string[] = [];
  const asked = Array.isArray(manifest.oauthScopes) ? [...manifest.oauthScopes].sort() : [];
  if (asked.join() !== scopes.join())
    faults.push(`${file} asks for ${asked.join(", ") || "scopes that are not listed"}`);
  if (manifest.runtimeVersion !== "V8") faults.push(`${file} does not ask for the V8 runtime`);
  if ("addOns" in manifest)
    faults.push(`${file} has an addOns block, which makes a Workspace add-on: that has no custom functions`);
  if (JSON.stringify(manifest.dependencies) !== "{}") faults.push(`${file} depends on a library or a service`);
  return faults;
}
