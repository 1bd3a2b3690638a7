import { readFileSync } from "node:fs";
import { byTopic, catalogue, citations, explainParam, isOptional, type Topic } from "@dairy-functions/shared";
import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import { isNative, lambda } from "../src/index.ts";
import { computedByIronCalc } from "./iron-calc.ts";

/** The built workbook, as its file says: what Excel would read of it. */

const native = catalogue.filter(isNative);
interface Cell {
  readonly address: string;
  readonly text: string;
  readonly formula?: Element;
  readonly dynamic: boolean;
  readonly style: number;
}
let names: Map<string, { formula: string; comment: string }>;
let sheets: Map<string, { root: Element; cells: Map<string, Cell> }>;
let styles: Element[];
let metadata: string;

const all = (root: Element, tag: string): Element[] => Array.from(root.getElementsByTagName(tag));
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";

beforeAll(async () => {
  const zip = await JSZip.loadAsync(readFileSync("dist/native/dairy-functions.xlsx"));
  const text = (path: string) => zip.file(path)!.async("string");
  const parse = async (path: string) =>
    new DOMParser({
      onError: (_, message) => {
        throw new Error(`${path}: ${message}`);
      },
    }).parseFromString(await text(path), "text/xml").documentElement!;
  const workbook = await parse("xl/workbook.xml");
  names = new Map(
    all(workbook, "definedName")
      .filter((name) => !attribute(name, "name").startsWith("_xlnm."))
      .map((name) => [
        attribute(name, "name"),
        { formula: name.textContent ?? "", comment: attribute(name, "comment") },
      ]),
  );
  const strings = all(await parse("xl/sharedStrings.xml"), "si").map((string) => string.textContent ?? "");
  styles = all(all(await parse("xl/styles.xml"), "cellXfs")[0]!, "xf");
  metadata = await text("xl/metadata.xml");
  sheets = new Map();
  for (const [k, sheet] of all(workbook, "sheet").entries()) {
    const root = await parse(`xl/worksheets/sheet${k + 1}.xml`);
    const cells = all(root, "c").map((cell): [string, Cell] => {
      const value = all(cell, "v")[0]?.textContent ?? "";
      const formula = all(cell, "f")[0];
      const address = attribute(cell, "r");
      return [
        address,
        {
          address,
          text: attribute(cell, "t") === "s" ? strings[Number(value)]! : value,
          ...(formula && { formula }),
          dynamic: attribute(cell, "cm") === "1",
          style: Number(attribute(cell, "s")),
        },
      ];
    });
    sheets.set(attribute(sheet, "name"), { root, cells: new Map(cells) });
  }
});

/** The formula as Excel shows it, without the marks of the file. */
const unmarked = (stored: string) => {
  const [declared, body] = splitLambda(stored);
  const shown = declared.map((each) => each.replace(/^_xlop\.(.*)$/, "[$1]").replace("_xlpm.", ""));
  return `LAMBDA(${[...shown, body].join(",").replace(/_xlfn\.|_xlpm\./g, "")})`;
};
/** The names that a stored LAMBDA declares, and its body. */
function splitLambda(stored: string): [declared: string[], body: string] {
  const inner = stored.match(/^_xlfn\.LAMBDA\((.*)\)$/s)![1]!;
  const declared = inner
    .match(/^(?:_xl[po][pm]\.\w+,)*/)![0]
    .split(",")
    .slice(0, -1);
  return [declared, inner.slice(declared.join(",").length + (declared.length > 0 ? 1 : 0))];
}

test("each function is a name with its LAMBDA, and there is no other name", () => {
  expect([...names.keys()].sort()).toEqual(native.map(({ name }) => `DAIRY.${name}`).sort());
  for (const definition of native)
    expect(names.get(`DAIRY.${definition.name}`)!.formula).toBe(lambda(definition).stored);
});

test.each(native.map((definition) => [definition.name, definition] as const))(
  "%s: the stored formula marks what Excel wants marked",
  (name, { params }) => {
    const [declared, body] = splitLambda(names.get(`DAIRY.${name}`)!.formula);
    expect(declared.map((each) => each.slice(0, 6))).toEqual(
      params.map((param) => (isOptional(param) ? "_xlop." : "_xlpm.")),
    );
    const plain = body.replace(/"(?:[^"]|"")*"/g, '""');
    expect(plain).not.toContain("_xlop.");
    const bound = [...plain.matchAll(/(?:LET\(|,)_xlpm\.(\w+)(?=,)/g)].map(([, each]) => each!);
    const known = new Set([...declared.map((each) => each.slice(6)), ...bound]);
    for (const [word, marked] of plain.matchAll(/[A-Za-z_][\w.]*(\()?/g)) {
      if (marked === undefined) expect(word).toMatch(/^(_xlpm\.\w+|E)$/);
      else if (/LET|LAMBDA|ISOMITTED/.test(word)) expect(word).toMatch(/^_xlfn\.[A-Z]+\($/);
      // Functions that cell by cell give a value for each cell, and are as old as Excel 2003.
      else expect(word).toMatch(/^(IF|ISNUMBER|UPPER|TRIM|ABS|EXP|LN|SQRT|ROUND|NA)\($/);
      if (marked === undefined && word !== "E") expect(known).toContain(word.slice(6));
    }
  },
);

test("nothing is longer than Excel takes", () => {
  for (const [name, { formula, comment }] of names) {
    expect(name.length).toBeLessThanOrEqual(255);
    expect(formula.length).toBeLessThanOrEqual(8192);
    expect(comment.length).toBeLessThanOrEqual(255);
  }
  for (const name of sheets.keys()) expect(name.length).toBeLessThanOrEqual(31);
});

test("each name is commented with what it does, its arguments and their units", () => {
  for (const { name, summary, params } of native) {
    const { comment } = names.get(`DAIRY.${name}`)!;
    expect(comment.startsWith(summary)).toBe(true);
    for (const param of params) expect(comment).toContain(param.name);
  }
  expect(names.get("DAIRY.LTOKG")!.comment).toBe(
    "Converts litres of milk to kilograms. litres (L), [density] (kg/L). Gives kg.",
  );
});

/** The live cell of each function, with the cells it reads. */
function tries() {
  return native.map((definition) => {
    const topic = (Object.keys(byTopic) as Topic[]).find((each) => byTopic[each].includes(definition))!;
    const sheet = sheets.get(topic.charAt(0).toUpperCase() + topic.slice(1))!;
    const cell = [...sheet.cells.values()].find((each) =>
      each.formula?.textContent?.startsWith(`DAIRY.${definition.name}(`),
    )!;
    const addresses = cell.formula!.textContent!.match(/\((.*)\)$/)![1]!.split(",");
    return { definition, sheet, cell, inputs: addresses.map((address) => sheet.cells.get(address)!) };
  });
}

test("each function has one live cell, which spills and keeps the value of its example", () => {
  for (const { definition, cell, inputs } of tries()) {
    const example = definition.examples.find(({ args }) => !args.some(Array.isArray));
    expect(inputs.map(({ text }) => text)).toEqual(definition.params.map((_, k) => String(example!.args[k] ?? "")));
    expect(cell.dynamic).toBe(true);
    expect(attribute(cell.formula!, "t")).toBe("array");
    expect(attribute(cell.formula!, "ref")).toBe(cell.address);
    const result = example!.result as number;
    expect(Math.abs(Number(cell.text) - result)).toBeLessThanOrEqual(1e-9 * Math.abs(result));
  }
  expect(metadata).toContain('fDynamic="1"');
  const live = [...sheets.values()].flatMap(({ cells }) => [...cells.values()]).filter((cell) => cell.formula);
  expect(live).toHaveLength(native.length);
});

test("the names of the file, computed by IronCalc, give the values that the file keeps", () => {
  const cells = tries();
  const values = computedByIronCalc(
    [...names].map(([name, { formula }]) => [name, `=${unmarked(formula)}`]),
    cells.map(({ definition, inputs }) => ({
      name: `DAIRY.${definition.name}`,
      args: inputs.map(({ text }) => text),
    })),
  );
  for (const [k, { cell, definition }] of cells.entries()) {
    const kept = Number(cell.text);
    const off = Math.abs(Number(values[k]) - kept) / Math.max(Math.abs(kept), 1e-9);
    expect({ name: definition.name, value: values[k], close: off < 1e-12 }).toMatchObject({ close: true });
  }
});

test("without a required argument IronCalc computes #N/A", () => {
  const calls = tries().flatMap(({ definition, inputs }) =>
    definition.params.flatMap((param, k) =>
      isOptional(param)
        ? []
        : [{ name: `DAIRY.${definition.name}`, args: inputs.map(({ text }, j) => (j === k ? "" : text)) }],
    ),
  );
  const values = computedByIronCalc(
    [...names].map(([name, { formula }]) => [name, `=${unmarked(formula)}`]),
    calls,
  );
  expect(calls.length).toBeGreaterThan(native.length);
  expect(values).toEqual(calls.map(() => "#N/A"));
});

test("yellow cells are open, all others are locked", () => {
  for (const { sheet, cell, inputs } of tries()) {
    expect(all(sheet.root, "sheetProtection")).toHaveLength(1);
    const locked = ({ style }: Cell) => attribute(all(styles[style]!, "protection")[0] ?? styles[style]!, "locked");
    for (const input of inputs) expect(locked(input)).toBe("0");
    expect(locked(cell)).toBe("");
  }
});

test("each function is explained on the sheet of its topic", () => {
  for (const { definition, sheet } of tries()) {
    const texts = new Set([...sheet.cells.values()].map(({ text }) => text));
    expect(texts).toContain(`DAIRY.${definition.name}`);
    expect(texts).toContain(definition.summary);
    for (const param of definition.params) expect(texts).toContain(explainParam(param));
    expect(texts).toContain(citations(definition).join("\n"));
    for (const caution of definition.cautions ?? []) expect(texts).toContain(caution);
  }
});

test("functions that a name cannot give are named as such", () => {
  for (const [topic, definitions] of Object.entries(byTopic)) {
    const sheet = sheets.get(topic.charAt(0).toUpperCase() + topic.slice(1));
    if (sheet === undefined) expect(definitions.some(isNative)).toBe(false);
    else
      for (const { name } of definitions.filter((definition) => !isNative(definition)))
        expect([...sheet.cells.values()].map(({ text }) => text)).toContain(name);
  }
});

test("every sheet prints on A4 across, and lists keep their header in sight", () => {
  for (const [name, { root }] of sheets) {
    const setup = all(root, "pageSetup")[0]!;
    expect(attribute(setup, "paperSize")).toBe("9");
    expect(attribute(setup, "orientation")).toBe("landscape");
    expect(attribute(setup, "fitToHeight")).toBe("0");
    expect(all(root, "pane").map((pane) => attribute(pane, "state"))).toEqual(name === "Start" ? [] : ["frozen"]);
  }
});
