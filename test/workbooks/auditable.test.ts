import { addressOf, placeOf, type SheetPlace, tokenize } from "@dairy-functions/formulas";
import { type Book, type Edition, layOut, type Quantity, type Template } from "@dairy-functions/workbooks";
import { type Tree, treeOf } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";

/** What an auditor asks of a workbook, over all templates. */

const editions = templates.flatMap((template) =>
  (["plain", "add-in"] as const).map((edition) => [template.name, edition, template] as const),
);

const books = new Map<string, Book>();
/** The book of an edition, laid out once. */
function bookOf(template: Template, edition: Edition): Book {
  const key = `${template.name} ${edition}`;
  const book = books.get(key) ?? layOut(template, edition).book;
  books.set(key, book);
  return book;
}

test.each(editions)("%s, %s, has no formula of more than 400 characters", (_, edition, template) => {
  const long = formulasOf(bookOf(template, edition)).flatMap(({ at, formula }) =>
    formula.length > 400 ? [`${at}: ${formula.length}`] : [],
  );
  expect(long).toEqual([]);
});

test.each(editions)("%s, %s, has no branch that is never taken", (_, edition, template) => {
  const all = formulasOf(bookOf(template, edition));
  expect(all.length).toBeGreaterThan(100);
  const found = all.flatMap(({ at, formula }) => deadIn(formula).map((dead) => `${at}: ${dead} in ${formula}`));
  expect(found).toEqual([]);
});

test.each(editions)("%s, %s, has no name that nothing uses, and none that it does not have", (_, edition, template) => {
  const { sheets, names, places = {} } = bookOf(template, edition);
  const areas = sheets.flatMap(({ cells, highlights, numberFormats = [], printArea = "" }) => [
    ...Object.values(cells).map(({ formula = "" }) => formula),
    ...highlights.map(({ formula }) => formula),
    ...numberFormats.map(({ beyond, when = "" }) => beyond ?? when),
    printArea,
  ]);
  const used = [...new Set(areas)].flatMap((formula) =>
    tokenize(formula).flatMap(({ kind, text }) => (kind === "name" && text.includes("_") ? [text] : [])),
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(names).sort());
  expect(Object.keys(names).length).toBeGreaterThan(3);
  // Each is of one cell, and no cell has two.
  for (const reference of Object.values(names)) expect(reference).toMatch(/^'[^']+'!\$[A-Z]+\$\d+$/);
  expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  expect(Object.keys(places).filter((name) => name in names)).toEqual([]);
});

test.each([
  ["IF(1>0,A1,B1)", "1>0"],
  ['IF("EXACT"="",A1,B1)', '"EXACT"=""'],
  ["IF(AND(A1>0,ISNUMBER(7)),A1,B1)", "ISNUMBER(7)"],
  ["IF(A1>0,B1,B1)", "IF(A1>0,B1,B1)"],
  ["IF(A1>0,IF(AND(B1>0,A1>0),1,2),3)", "A1>0"],
  ['IF(OR(A1="",B1=""),"",IF(B1<>"",1,2))', 'B1<>""'],
  ['IF(A1="",0,SUM(B1:B9)/IF(NOT(A1=""),A1,1))', 'A1=""'],
  ["IF('Farm inputs'!A1>0,IF('Farm inputs'!A1<=0,1,2),3)", "'Farm inputs'!A1<=0"],
  ["IF(A1>0,IF(A1>1,1,2),IF(B1>0,1,2))+IF(A1>0,1,2)", undefined],
  ["IF(ROW()-ROW(A$1)=1,A1,B1)", undefined],
])("of %s, what is decided already is %s", (formula, dead) => {
  expect(deadIn(formula)).toEqual(dead === undefined ? [] : [dead]);
});

test.each(templates.map((template) => [template.name, template] as const))(
  "%s has its results before their details, and what is asked before its results",
  (_, { sheets }) => {
    const results = sheets.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === "figures"));
    const asks = sheets.map(({ blocks }) =>
      blocks.some((block) => quantitiesIn(block).some((each) => "input" in each)),
    );
    const computing = sheets.slice(0, results).filter((_, k) => !asks[k]);
    expect(computing.map(({ name }) => name)).toEqual([]);
    const asked = (block: Block) => block.kind === "rows" && block.rows.every((row) => "input" in row);
    const [first, second] = sheets[results]!.blocks.filter((block) => !asked(block));
    expect([first?.kind, second?.kind].sort()).toEqual(["figures", "sentence"]);
  },
);

test.each(editions)(
  "%s, %s, compares numbers with numbers, not with what is written of them",
  (_, edition, template) => {
    const found = formulasOf(bookOf(template, edition)).flatMap(({ at, formula }) =>
      textsCompared(formula).map((compared) => `${at}: ${compared}`),
    );
    expect(found).toEqual([]);
  },
);

test("a number that is compared as a text is found", () => {
  expect(textsCompared('IF(FIXED(A1,2)=FIXED(B1,2),"met","not met")')).toEqual(["FIXED(A1,2)=FIXED(B1,2)"]);
  expect(textsCompared('IF(AND(A1&""=B1,C1>0),1,2)')).toEqual(['A1&""=B1']);
  expect(textsCompared('IF(A1=B1,FIXED(A1,2)&" kg","")')).toEqual([]);
});

test.each(templates.map((template) => [template.name, template] as const))(
  "%s prints no rows of a list behind the last that is filled in",
  (_, template) => {
    const whole = bookOf(template, "plain").sheets.flatMap(({ name, printArea }) => {
      const block = template.sheets.find((sheet) => sheet.name === name)?.blocks.at(-1);
      const list = block?.kind === "table" ? block.along : block?.kind === "grid" ? block.down : undefined;
      // More rows than a page has, of which a person fills in as many as there are.
      const isLong = list !== undefined && list.size > 45 && typeof list.labels === "string";
      return isLong && !printArea?.includes("INDEX") ? [name] : [];
    });
    expect(whole.filter((name) => !(name in printedWhole))).toEqual([]);
  },
);

const printedWhole: Readonly<Record<string, string>> = {
  "Ledger members": "the register, into which new members are written by hand",
};

describe.each(templates.map((template) => [template.name, template] as const))("%s", (_, template) => {
  test("has no constant inside a formula: a number that could be another has a cell of its own", () => {
    const found = writtenIn(template).flatMap(({ name, formula }) =>
      constantsIn(formula).flatMap((number) =>
        number in allowed || name in excepted ? [] : [`${name}: ${number} in ${formula}`],
      ),
    );
    expect(found).toEqual([]);
  });

  test("has one formula for all farms, months and rows: only what it reads moves with it", () => {
    const { book, quantities } = layOut(template, "plain");
    const cellAt = (place: SheetPlace) =>
      book.sheets.find(({ name }) => name === place.sheet)!.cells[addressOf(place)]!;
    const found: string[] = [];
    for (const [name, { quantity, dimensions, at }] of quantities) {
      if (quantity === undefined || !("formula" in quantity) || turned.test(name)) continue;
      // A function fills all of the cells of its table.
      if (cellAt(at(dimensions.map(() => 0))).fills !== undefined) continue;
      const kinds = new Map<string, string[]>();
      for (const indexes of indexesOf(dimensions.map(({ size }) => size))) {
        if (indexes[0] === 0 && quantity.first !== undefined) continue;
        const place = at(indexes);
        const formula = cellAt(place).formula ?? "";
        // Lines of a list have formulas of their own; a line of a statement begins with words.
        const words = /"[^"]+"\)$/.exec(formula) ?? "";
        const isStatement = dimensions[0]?.name === `${name} row`;
        const line = isStatement
          ? `${indexes[0]} ${words}`
          : typeof quantity.formula === "string"
            ? ""
            : `${indexes[0]}`;
        const kind = moving(formula, place);
        kinds.set(line, [...new Set([...(kinds.get(line) ?? []), kind])]);
      }
      for (const several of kinds.values())
        if (several.length > 1) found.push(`${name}: ${several.slice(0, 2).join(" | ")}`);
    }
    expect(found).toEqual([]);
  });
});

/** The formulas of a book, each with its place. */
const formulasOf = ({ sheets }: Book) =>
  sheets.flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([address, { formula }]) =>
      formula === undefined ? [] : [{ at: `${name}!${address}`, formula }],
    ),
  );

/** The comparisons in a formula of which a side is a number as a text. */
function textsCompared(formula: string): string[] {
  if (!/FIXED|TEXT|&/.test(formula)) return [];
  const { tree, show } = read(formula);
  const isWritten = (side: Tree): boolean =>
    typeof side === "object" && "called" in side && ["FIXED", "TEXT", "DOLLAR", "&"].includes(side.called);
  const within = (each: Tree): string[] => {
    if (typeof each !== "object" || !("called" in each)) return [];
    const own = each.called in opposites && each.args.some(isWritten) ? [show(each)] : [];
    return [...own, ...each.args.flatMap(within)];
  };
  return within(tree());
}

/** The conditions in a formula that are decided without its cells, or by a condition around them. */
function deadIn(formula: string): string[] {
  const { tree, show, shape } = read(formula);
  if (sound.has(shape)) return [];
  const found = decidedIn(tree(), new Map(), show);
  if (found.length === 0) sound.add(shape);
  return found;
}

/** Formulas without such a condition, with names for their references: the same for all farms. */
const sound = new Set<string>();

/** A formula as a tree, and what writes parts of it. */
function read(formula: string) {
  const references: string[] = [];
  // A tree has names, so each reference gets one.
  const named = tokenize(formula).reduce((text, { kind, text: token }, k, tokens) => {
    const [before, between] = [tokens[k - 2]?.kind, tokens[k - 1]?.text];
    if (kind === "sheet") return text;
    if (kind !== "cell") return token === ":" ? text : text + token;
    if (before === "cell" && between === ":") references.push(`${references.pop()}:${token}`);
    else references.push(`${tokens[k - 1]?.kind === "sheet" ? between : ""}${token}`);
    return before === "cell" && between === ":" ? text : `${text}at_${references.length - 1}_`;
  }, "");
  const text = (name: string) => references[Number(/^at_(\d+)_$/.exec(name)?.[1] ?? Number.NaN)] ?? name;
  const show = (tree: Tree) => written(tree, text);
  return { shape: named, tree: () => treeOf(named.replace(/,(?=[,)])/g, ",0")), show };
}

const opposites: Readonly<Record<string, string>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};
const asking = new Set([...Object.keys(opposites), "AND", "OR", "NOT", "ISNUMBER", "ISTEXT", "ISERROR", "ISNA"]);

function decidedIn(tree: Tree, known: ReadonlyMap<string, boolean>, show: (tree: Tree) => string): string[] {
  if (typeof tree !== "object" || !("called" in tree)) return [];
  const { called, args } = tree;
  if (known.has(show(tree)) || (asking.has(called) && isConstant(tree))) return [show(tree)];
  const inside = (part: Tree, also = known) => decidedIn(part, also, show);
  const [condition, then, otherwise] = args;
  if (called !== "IF" || otherwise === undefined) return args.flatMap((each) => inside(each));
  if (show(then!) === show(otherwise)) return [show(tree)];
  const given = (holds: boolean) => new Map([...known, ...implied(condition!, holds, show)]);
  return [...inside(condition!), ...inside(then!, given(true)), ...inside(otherwise, given(false))];
}

/** What else is known where a condition holds, or where it does not. */
function implied(tree: Tree, holds: boolean, show: (tree: Tree) => string): (readonly [string, boolean])[] {
  const own = [[show(tree), holds] as const];
  if (typeof tree !== "object" || !("called" in tree)) return own;
  const { called, args } = tree;
  if (called in opposites) return [...own, [show({ called: opposites[called]!, args }), !holds]];
  if (called === "NOT") return [...own, ...implied(args[0]!, !holds, show)];
  return called === (holds ? "AND" : "OR") ? [...own, ...args.flatMap((each) => implied(each, holds, show))] : own;
}

/** Whether a tree reads no cell, nor its own place or the time. */
const isConstant = (tree: Tree): boolean =>
  typeof tree !== "object" ||
  "text" in tree ||
  ("called" in tree && tree.args.length > 0 && tree.args.every(isConstant));

function written(tree: Tree, text: (name: string) => string): string {
  if (typeof tree !== "object") return String(tree).toUpperCase();
  if ("text" in tree) return `"${tree.text}"`;
  if ("name" in tree) return text(tree.name);
  const args = tree.args.map((each) => written(each, text));
  if (tree.called === "negate") return `-${args[0]}`;
  return /^\W/.test(tree.called) ? args.join(tree.called) : `${tree.called}(${args.join(",")})`;
}

type Block = Template["sheets"][number]["blocks"][number];

const quantitiesIn = (block: Block): readonly Quantity[] =>
  block.kind === "rows"
    ? block.rows
    : block.kind === "table"
      ? block.columns
      : block.kind === "grid"
        ? [block.quantity]
        : [];

/** The formulas as the author writes them. */
const writtenIn = (template: Template) =>
  [...layOut(template, "plain").quantities].flatMap(([name, { quantity }]) => {
    if (quantity === undefined || !("formula" in quantity)) return [];
    const all = [quantity.formula, quantity.plain, quantity.first].flat();
    return all.flatMap((formula) => (formula === undefined ? [] : [{ name, formula }]));
  });

/** Numbers that are part of what a formula says. */
const allowed: Readonly<Record<string, string>> = {
  "0": "none",
  "1": "all, the next, the first",
  "2": "a square, a half on either side",
  "12": "months of a year",
  "10": "a power of ten",
  "100": "per cent, and a price of 100 kg",
  "1000": "grams in a kilogram, kilograms in a tonne",
  "10000": "per cent squared",
  "1000000": "people in a million",
};

const excepted: Readonly<Record<string, string>> = {
  payDigits: "how many decimals are shown",
  largestFour: "the four largest, as its name says",
  saidStep: "the last of the three steps",
  chartFat: "the highest fat that may be entered",
  chartSnf: "the highest solids-not-fat that may be entered",
};

/** What reads rows that run the other way, so that no reference can move along. */
const turned = /^(export\w+|milkOf|dayLitres|slip\w+|shortOf(After)?)$/;

/** Functions after whose first argument come places, digits and lengths; and those that count. */
const lookups = new Set(["FIXED", "MONEY", "BALANCE", "ROUND", "INDEX", "MID", "LEFT", "RIGHT", "LARGE", "SMALL"]);
const counts = new Set(["COUNT", "COUNTA", "COUNTIF", "SUMIF"]);

/** The numbers in a formula, without those that are the formula, that say which and how many digits, or how many there are. */
function constantsIn(formula: string): string[] {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== "space");
  if (tokens.filter(({ kind }) => kind !== "operator").length === 1) return [];
  const open: { readonly called: string; argument: number }[] = [];
  let closed = "";
  return tokens.flatMap(({ kind, text }, k) => {
    if (kind === "open") open.push({ called: tokens[k - 1]?.kind === "name" ? tokens[k - 1]!.text : "", argument: 0 });
    else if (kind === "close") closed = open.pop()!.called;
    else if (kind === "separator") open.at(-1)!.argument++;
    if (kind !== "number" || open.some(({ called, argument }) => lookups.has(called) && argument > 0)) return [];
    const isCount = counts.has(closed) && tokens[k - 2]?.kind === "close" && /^[<>=]+$/.test(tokens[k - 1]!.text);
    return isCount ? [] : [text];
  });
}

/** A formula with its references as steps from its own cell, but for what is fixed. */
const moving = (formula: string, from: SheetPlace): string =>
  tokenize(formula)
    .map(({ kind, text }) => {
      if (kind !== "cell") return text;
      const { row, column } = placeOf(text);
      const isFixed = (part: RegExp) => part.test(text);
      const [across, down] = [isFixed(/^\$/), isFixed(/\$\d/)];
      return `[${across ? column : `+${column - from.column}`},${down ? row : `+${row - from.row}`}]`;
    })
    .join("");

const indexesOf = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (all, size) => all.flatMap((each) => Array.from({ length: size }, (_, k) => [...each, k])),
    [[]],
  );
