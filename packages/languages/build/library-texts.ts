import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

/**
 * What o-spreadsheet says in its menus and panels, read from its published files: its script asks for texts by `_t("…")`
 * below the name of each source file, and its templates have them as they are.
 */

const folder = "node_modules/@odoo/o-spreadsheet/dist";

/**
 * Its functions with their arguments and errors, what nobody sees in the workbench, and the names of months and days: they
 * are cut after three letters in cells, which would not tell "juin" and "juillet" apart.
 */
const omitted =
  /^src\/(functions\/(?!function_registry_population)|formulas\/|xlsx\/|model\.ts|helpers\/format\/|.*(treemap|geo)_chart)/;
/** Kinds of charts that the workbench does not offer. */
const omittedTemplate = /TreeMap|GeoChart/;

/** Each text with the places where it is said, in words. */
export function libraryTexts(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (text: string, where: string) => found.set(text, (found.get(text) ?? new Set()).add(where));
  for (const [text, where] of [...textsOfScript(), ...textsOfTemplates()]) add(text, where);
  return found;
}

function* textsOfScript(): Generator<[text: string, where: string]> {
  const [, ...regions] = readFileSync(`${folder}/o_spreadsheet.esm.js`, "utf8").split(/^\/\/#region (?=src\/)/m);
  for (const region of regions) {
    const [file] = region.split("\n", 1) as [string];
    if (omitted.test(file)) continue;
    for (const [, literal] of region.matchAll(/\b_t\(\s*("(?:[^"\\]|\\.)*")/g))
      yield [JSON.parse(literal!.replaceAll("\\'", "'")), inWords(file.replace(/^.*\/|\.ts$/g, ""))];
  }
}

/** As owl finds what it translates in a template. */
function* textsOfTemplates(): Generator<[text: string, where: string]> {
  const file = readFileSync(`${folder}/o_spreadsheet.xml`, "utf8");
  const { document } = new JSDOM(file, { contentType: "text/xml" }).window;
  for (const template of document.querySelectorAll("[t-name]")) {
    const name = template.getAttribute("t-name")!;
    if (omittedTemplate.test(name)) continue;
    const where = inWords(name.replace(/^o.spreadsheet./, ""));
    const walker = document.createTreeWalker(template, 1 | 4); // elements and texts
    for (let node: Node | null = template; node !== null; node = walker.nextNode()) {
      const text = node.nodeType === 3 ? node.textContent!.trim().replace(/\s+/g, " ") : "";
      if (text !== "") yield [text, where];
      if (node.nodeType === 3) continue;
      const { localName, attributes } = node as Element;
      for (const { name, value } of attributes)
        if (/\.translate$/.test(name) || (/^[a-z]/.test(localName) && shown.has(name))) yield [value, where];
    }
  }
}

const shown: ReadonlySet<string> = new Set(["alt", "aria-label", "label", "placeholder", "title"]);

/** "BarChartDesignPanel" and "bar_chart_design_panel" as "bar chart design panel". */
const inWords = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replace(/[_.-]/g, " ")
    .toLowerCase();
