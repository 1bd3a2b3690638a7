import {
  addressOf,
  areaOf,
  calls,
  type FormulaCall,
  referencesIn,
  replaced,
  type SheetArea,
  tokenize,
} from "@dairy-functions/formulas";
import { checkWorkbook, type SheetFinding } from "@dairy-functions/pane";
import { isNumeric, unitOf } from "@dairy-functions/shared";
import { layOut, madeIn, type Template } from "@dairy-functions/workbooks";
import { sirajganj, templates } from "@dairy-functions/workbooks/templates";
import { seeded } from "../seeded.ts";
import { copyOf, type EditableBook, type EditableSheet, editable, sheetIn, write } from "./checked-books.ts";

/**
 * Faults put into every template that calls our functions, some of each kind, always the same ones. What a fault is and
 * where it may be reported is worked out here from the cells alone, with nothing of the check.
 */

const seed = 20260131;
/** Of each kind in each template. */
const mostOfKind = 4;

interface Fault {
  readonly kind: string;
  /** What was done, for the list of those that were missed. */
  readonly done: string;
  readonly put: (book: EditableBook) => void;
  /** The cells at which it may be reported: "Milk C8". */
  readonly places: () => ReadonlySet<string>;
}
interface Argument {
  readonly sheet: EditableSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly call: FormulaCall;
  readonly k: number;
  /** The cell that the argument is, and nothing else. */
  readonly cell: { readonly sheet: EditableSheet; readonly row: number; readonly column: number };
}

const nameOf = (sheet: EditableSheet, row: number, column: number) => `${sheet.name} ${addressOf({ row, column })}`;

/** The arguments that are one cell each. */
function argumentsOf(book: EditableBook): Argument[] {
  return book.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((formulas, row) =>
      (formulas ?? []).flatMap((formula, column): Argument[] =>
        formula === undefined || !formula.includes("DAIRY.")
          ? []
          : calls(formula).flatMap((call) =>
              call.args.flatMap(({ text }, k): Argument[] => {
                const [, quoted, plain, address] =
                  /^(?:(?:'([^']+)'|([A-Za-z]+))!)?(\$?[A-Z]{1,2}\$?\d+)$/.exec(text) ?? [];
                if (address === undefined) return [];
                const from = sheetIn(book, quoted ?? plain ?? sheet.name);
                const { row: r, column: c } = areaOf(address);
                return [{ sheet, row, column, formula, call, k, cell: { sheet: from, row: r, column: c } }];
              }),
            ),
      ),
    ),
  );
}

/** The cell with the unit of a number, as templates have it: in column B of its row, below its header, or in it. */
function unitCell({ sheet, row, column }: Argument["cell"], unit: string) {
  const isUnit = (cell: unknown) =>
    cell === unit ||
    (unit.startsWith("fraction") && cell === unit.replace("fraction", "%")) ||
    (typeof cell === "string" && cell.endsWith(` (${unit})`));
  const isMoney = (cell: unknown) => typeof cell === "string" && cell.replace("US$", "cur") === unit;
  const beside = sheet.values[row]?.[1];
  if (isUnit(beside) || isMoney(beside)) return { sheet, row, column: 1 };
  for (let r = row - 1; r >= 0; r--) {
    const above = sheet.values[r]?.[column];
    if (isUnit(above) || isMoney(above)) return { sheet, row: r, column };
    if (typeof above === "string" && !above.startsWith("#") && above !== "") return undefined;
  }
  return undefined;
}

/** Another unit for a heading, in which the same quantity would be another number. */
const otherUnits: readonly (readonly [RegExp, string])[] = [
  [/cur\/kg|US\$\/kg/, "Tk/L"],
  [/cur\/h\b|US\$\/h\b/, "Tk/d"],
  [/cur\/L/, "Tk/kg"],
  [/\bkg\b.*/, "lb"],
  [/^%$/, "g/kg"],
  [/\bh\b(\/yr)?/, "person-days"],
  [/\bL\b/, "kg"],
  [/^month$/, "d"],
  [/^d$/, "month"],
  [/^(cur|US\$)$|^(cur|US\$)\/yr$/, "kg"],
  [/^ha$/, "acre"],
];
function otherUnit(unit: string): string | undefined {
  const found = otherUnits.find(([pattern]) => pattern.test(unit));
  return found === undefined ? undefined : unit.replace(...(found as [RegExp, string]));
}

interface Line {
  readonly sheet: string;
  /** One of them: the cells of a row, or of a column. */
  readonly row?: number;
  readonly column?: number;
}

/** The cells whose formula refers into a line, or to a cell that does so and nothing else. */
function readersOf(book: EditableBook, line: Line): Set<string> {
  const found = new Set<string>();
  const own = sheetIn(book, line.sheet);
  // What a formula in the line itself gives is under the heading too.
  for (const [row, formulas] of own.formulas.entries())
    for (const [column, formula] of (formulas ?? []).entries())
      if (formula && (line.row ?? row) === row && (line.column ?? column) === column)
        found.add(nameOf(own, row, column));
  const lines = [line];
  for (let k = 0; k < 3; k++)
    for (const each of book.sheets)
      for (const [row, formulas] of each.formulas.entries())
        for (const [column, formula] of (formulas ?? []).entries()) {
          if (!formula) continue;
          const isRead = referencesIn(tokenize(formula), each.name).some(
            ({ area }) => area !== undefined && lines.some((one) => meets(area, one)),
          );
          if (!isRead) continue;
          found.add(nameOf(each, row, column));
          if (/^=(IF\([^,]*,"",)?('[^']+'!|\w+!)?\$?[A-Z]+\$?\d+\)?$/.test(formula))
            lines.push({ sheet: each.name, row, column });
        }
  return found;
}
const meets = (area: SheetArea, { sheet, row, column }: Line) =>
  area.sheet === sheet &&
  (row === undefined || (row >= area.row && row < area.row + area.rows)) &&
  (column === undefined || (column >= area.column && column < area.column + area.columns));

function faultsIn(book: EditableBook, random: () => number): Fault[] {
  const all = argumentsOf(book);
  const numeric = all.filter(({ call, k }) => call.args[k]!.param !== undefined && isNumeric(call.args[k]!.param!));
  const unitFaults = numeric.flatMap((each): Fault[] => {
    const unit = unitOf(each.call.args[each.k]!.param!);
    const at = unitCell(each.cell, unit);
    const other = otherUnit(unit);
    if (at === undefined || other === undefined || each.cell.sheet.values[each.cell.row]?.[each.cell.column] === null)
      return [];
    const text = String(at.sheet.values[at.row]![at.column]);
    const changed = text.endsWith(`(${unit})`) ? text.replace(`(${unit})`, `(${other})`) : other;
    const line = {
      sheet: at.sheet.name,
      ...(at.column === 1 && at.row === each.cell.row ? { row: at.row } : { column: at.column }),
    };
    return [
      {
        kind: "unit",
        done: `${nameOf(at.sheet, at.row, at.column)}: ${text} as ${changed}`,
        put: (copy) => write(sheetIn(copy, at.sheet.name), at.row, at.column, changed),
        places: () => readersOf(book, line),
      },
    ];
  });
  const pairs = numeric.flatMap((one) =>
    numeric
      .filter(
        (other) =>
          other.call === one.call &&
          other.k > one.k &&
          unitOf(one.call.args[one.k]!.param!) !== unitOf(other.call.args[other.k]!.param!),
      )
      .map((other) => [one, other] as const),
  );
  const swaps = pairs.map(([one, other]): Fault => {
    const { call, sheet, row, column, formula } = one;
    const [a, b] = [call.args[one.k]!, call.args[other.k]!];
    const changed = replaced(formula, [
      [a, b.text],
      [b, a.text],
    ]);
    return {
      kind: "swap",
      done: `${nameOf(sheet, row, column)}: ${changed}`,
      put: (copy) => write(sheetIn(copy, sheet.name), row, column, changed),
      places: () => new Set([nameOf(sheet, row, column)]),
    };
  });
  const slips = numeric.flatMap(({ call, k, cell }): Fault[] => {
    const param = call.args[k]!.param!;
    const value = cell.sheet.values[cell.row]?.[cell.column];
    const limits = param as { min?: number; max?: number };
    const wrong =
      unitOf(param) === "%" ? Number(value) / 100 : unitOf(param) === "fraction" ? Number(value) * 100 : Number.NaN;
    const isRefused = wrong < (limits.min ?? -Infinity) || wrong > (limits.max ?? Infinity);
    if (typeof value !== "number" || (cell.sheet.formulas[cell.row]?.[cell.column] ?? "") !== "" || !isRefused)
      return [];
    return [
      {
        kind: "percent",
        done: `${nameOf(cell.sheet, cell.row, cell.column)}: ${value} as ${wrong}`,
        put: (copy) => write(sheetIn(copy, cell.sheet.name), cell.row, cell.column, wrong),
        places: () => new Set([nameOf(cell.sheet, cell.row, cell.column)]),
      },
    ];
  });
  // Formulas in lines of three or more that were filled from one another.
  const formAt = (sheet: EditableSheet, row: number, column: number) => {
    const formula = sheet.formulas[row]?.[column] ?? "";
    return formula === "" ? undefined : formula.replace(/\$?[A-Z]+\$?\d+/g, "@");
  };
  const lined = (own: (formula: string) => boolean) =>
    book.sheets.flatMap((sheet) =>
      sheet.formulas.flatMap((formulas, row) =>
        (formulas ?? []).flatMap((formula, column) => {
          if (!formula || !own(formula)) return [];
          const form = formAt(sheet, row, column);
          const isIn = (down: number, across: number) =>
            formAt(sheet, row - down, column - across) === form && formAt(sheet, row + down, column + across) === form;
          return isIn(1, 0) || isIn(0, 1) ? [{ sheet, row, column, formula }] : [];
        }),
      ),
    );
  const ours = lined((formula) => formula.includes("DAIRY."));
  const overwritten = ours.map(
    ({ sheet, row, column }): Fault => ({
      kind: "overwritten",
      done: `${nameOf(sheet, row, column)} overwritten`,
      put: (copy) => write(sheetIn(copy, sheet.name), row, column, 12.5),
      places: () => new Set([nameOf(sheet, row, column)]),
    }),
  );
  const differs = ours.flatMap(({ sheet, row, column, formula }): Fault[] => {
    const changed = formula.replace(/DAIRY\.\w+\(\$?[A-Z]+\$?\d+/, (text) =>
      text.replace(/\d+$/, (digits) => String(Number(digits) + 1)),
    );
    return changed === formula
      ? []
      : [
          {
            kind: "differs",
            done: `${nameOf(sheet, row, column)}: ${changed}`,
            put: (copy) => write(sheetIn(copy, sheet.name), row, column, changed),
            places: () => new Set([nameOf(sheet, row, column)]),
          },
        ];
  });
  const typed = numeric.flatMap(({ sheet, row, column, formula, call, k, cell }): Fault[] => {
    const value = cell.sheet.values[cell.row]?.[cell.column];
    if (typeof value !== "number" || value === 0 || value === 1) return [];
    const changed = replaced(formula, [[call.args[k]!, String(value)]]);
    return [
      {
        kind: "typed",
        done: `${nameOf(sheet, row, column)}: ${changed}`,
        put: (copy) => write(sheetIn(copy, sheet.name), row, column, changed),
        places: () => new Set([nameOf(sheet, row, column)]),
      },
    ];
  });
  const cuts = book.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((formulas, row) =>
      (formulas ?? []).flatMap((formula, column) =>
        !formula?.includes("DAIRY.")
          ? []
          : calls(formula).flatMap((call): Fault[] => {
              const ranges = call.args.filter(({ text }) => /^\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+$/.test(text));
              const cut = ranges.map((arg): [typeof arg, string] => [
                arg,
                arg.text.replace(/\d+$/, (digits) => String(Number(digits) - 2)),
              ]);
              const isCut =
                ranges.length > 0 &&
                ranges.every(({ text }) => {
                  const { row: r, column: c, rows } = areaOf(text.replaceAll("$", ""));
                  return (
                    rows > 4 &&
                    typeof sheet.values[r + rows - 1]?.[c] === "number" &&
                    typeof sheet.values[r + rows - 2]?.[c] === "number"
                  );
                });
              const changed = replaced(formula, cut);
              return isCut
                ? [
                    {
                      kind: "cut",
                      done: `${nameOf(sheet, row, column)}: ${changed}`,
                      put: (copy) => write(sheetIn(copy, sheet.name), row, column, changed),
                      places: () => new Set([nameOf(sheet, row, column)]),
                    },
                  ]
                : [];
            }),
      ),
    ),
  );
  return [unitFaults, swaps, slips, overwritten, differs, typed, cuts].flatMap((faults) => some(faults, random));
}

/** Some of the faults, each at most once. */
function some(faults: readonly Fault[], random: () => number): Fault[] {
  const left = [...new Map(faults.map((fault) => [fault.done, fault])).values()];
  const chosen: Fault[] = [];
  while (left.length > 0 && chosen.length < mostOfKind)
    chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen;
}

const isAt = (places: ReadonlySet<string>, { area }: SheetFinding): boolean =>
  Array.from(
    { length: area.rows * area.columns },
    (_, k) =>
      `${area.sheet} ${addressOf({ row: area.row + Math.floor(k / area.columns), column: area.column + (k % area.columns) })}`,
  ).some((name) => places.has(name));

const everyTemplate: readonly Template[] = [sirajganj, ...templates];

test.each(
  everyTemplate.flatMap((template) => madeIn(template).map((edition) => [template.title, edition, template] as const)),
)("%s, %s edition: no finding as it is", (_, edition, template) => {
  expect(checkWorkbook(editable(layOut(template, edition).book)).map(({ seen }) => seen)).toEqual([]);
});

test("of the faults put into the templates, nine of ten are found and none is reported elsewhere", () => {
  const random = seeded(seed);
  const missed: string[] = [];
  const elsewhere: string[] = [];
  const counts: Record<string, { put: number; found: number }> = {};
  for (const template of everyTemplate) {
    const book = editable(layOut(template, "add-in").book);
    for (const { kind, done, put, places } of faultsIn(book, random)) {
      const copy = copyOf(book);
      put(copy);
      const found = checkWorkbook(copy);
      const around = places();
      const own = found.filter((finding) => isAt(around, finding));
      for (const { area, seen } of found.filter((finding) => !own.includes(finding)))
        elsewhere.push(`${template.name}: ${kind} ${done} reported at ${area.sheet} ${addressOf(area)}: ${seen}`);
      counts[kind] ??= { put: 0, found: 0 };
      counts[kind]!.put++;
      if (own.length > 0) counts[kind]!.found++;
      else missed.push(`${template.name}: ${kind} ${done}`);
    }
  }
  const sum = (of: "put" | "found") => Object.values(counts).reduce((total, each) => total + each[of], 0);
  console.log(`found ${sum("found")} of ${sum("put")}: ${JSON.stringify(counts)}\nmissed:\n${missed.join("\n")}`);
  expect(elsewhere).toEqual([]);
  expect(sum("found") / sum("put")).toBeGreaterThanOrEqual(0.9);
});
