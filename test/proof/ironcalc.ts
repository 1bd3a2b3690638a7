import { spawnSync } from "node:child_process";
import { addressOf } from "@dairy-functions/formulas";
import { argumentName, lambda, namedFunction } from "@dairy-functions/native";
import { type AnyFunction, CellError, isOptional } from "@dairy-functions/shared";
import {
  difference,
  expectedWithAll,
  type Got,
  type Questions,
  type Report,
  reported,
  slackOf,
  tally,
  tallyBoth,
  tolerance,
  versionOf,
} from "./compare.ts";
import { type ProofCell, paramsOf, provable, type Row, randomRows } from "./rows.ts";
import { isUnsteady } from "./steady.ts";

/** Formulas to compute for each of some rows: a formula gets the addresses of the arguments in its row. */
export interface Sheet {
  readonly rows: readonly Row[];
  readonly formulas: readonly ((addresses: readonly string[]) => string)[];
  /** Defined names, with their formulas. */
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * The LAMBDA names, and the formulas of Google's named functions as the LAMBDAs that they are, in IronCalc: the one
 * open engine that knows LAMBDA, LET and ISOMITTED. They are called cell by cell.
 */
export async function proveIronCalc(questions: Questions): Promise<Report> {
  return reported("IronCalc", versionOf("@ironcalc/wasm"), (report) => {
    const answers = inIronCalc(provable.map((definition) => calls(definition, questions.get(definition.name)!)));
    for (const [k, definition] of provable.entries()) {
      const rows = questions.get(definition.name)!;
      const [all, named, short] = answers[k]! as [Got[], Got[], Got[]];
      const wanted = (row: Row) => expectedWithAll(definition, row);
      tallyBoth(report, definition, rows, [all, short], slackOf, isUnsteady);
      tally(report, `DAIRY_${definition.name}`, rows, wanted, named, slackOf, (row) =>
        isUnsteady(definition, row, wanted),
      );
    }
  });
}

/** A LAMBDA name with all arguments, the named function with all, and the LAMBDA name with the required ones alone. */
function calls(definition: AnyFunction, rows: readonly Row[]): Sheet {
  const { name, params } = definition;
  const [inExcel, inGoogle] = [`DAIRY.${name}`, `DAIRY_${name}`];
  return {
    rows,
    names: { [inExcel]: lambda(definition).shown, [inGoogle]: asLambda(definition) },
    formulas: [
      (addresses) => `${inExcel}(${addresses.join(",")})`,
      (addresses) => `${inGoogle}(${addresses.join(",")})`,
      (addresses) => `${inExcel}(${addresses.filter((_, k) => !isOptional(params[k]!)).join(",")})`,
    ],
  };
}

const asLambda = (definition: AnyFunction) =>
  `LAMBDA(${[...paramsOf(definition).map(({ name }) => argumentName(name)), namedFunction(definition)].join(",")})`;

/** What each formula of each sheet gives for each row. */
export function inIronCalc(sheets: readonly Sheet[]): Got[][][] {
  // Its time grows faster than the rows of a book, so each book has few.
  const size = 100;
  const pages = sheets.flatMap((sheet, k) =>
    Array.from({ length: Math.ceil(sheet.rows.length / size) }, (_, page) => ({
      of: k,
      sheet: { ...sheet, rows: sheet.rows.slice(page * size, (page + 1) * size) },
    })),
  );
  const answers = valuesOf(pages.map(({ sheet }) => bookOf(sheet)));
  const found = sheets.map(({ formulas }) => formulas.map((): Got[] => []));
  for (const [k, { of, sheet }] of pages.entries())
    for (const [n, text] of answers[k]!.entries()) found[of]![Math.floor(n / sheet.rows.length)]!.push(gotOf(text));
  return found;
}

interface Book {
  readonly names: readonly (readonly [name: string, formula: string])[];
  readonly cells: readonly (readonly [row: number, column: number, input: string])[];
  readonly read: readonly (readonly [row: number, column: number])[];
}

/** What IronCalc shows in the cells that are read of each book. */
export function valuesOf(books: readonly Book[]): string[][] {
  const program = "test/proof/iron-calc.mjs";
  const options = { input: JSON.stringify(books), encoding: "utf8", maxBuffer: 2 ** 30 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], options);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as string[][];
}

/** The arguments from column A, the formulas beside them; read formula by formula. */
function bookOf({ rows, formulas, names = {} }: Sheet): Book {
  const width = rows[0]!.length;
  const inputs = rows.flatMap((row, k) =>
    row.flatMap((cell, n) => (cell === null ? [] : [[k + 1, n + 1, asTyped(cell)] as const])),
  );
  const calling = rows.flatMap((row, k) => {
    const addresses = row.map((_, n) => addressOf({ row: k, column: n }));
    return formulas.map((formula, n) => [k + 1, width + n + 1, `=${formula(addresses)}`] as const);
  });
  return {
    names: Object.entries(names).map(([name, formula]) => [name, `=${formula}`]),
    cells: [...inputs, ...calling],
    read: formulas.flatMap((_, n) => rows.map((_, k) => [k + 1, width + n + 1] as const)),
  };
}

function asTyped(cell: ProofCell): string {
  if (cell instanceof CellError) return cell.code;
  if (typeof cell === "string") return cell === "" ? '=""' : `'${cell}`;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

const gotOf = (text: string): Got => {
  if (text.startsWith("#")) return undefined;
  return text === "" || Number.isNaN(Number(text)) ? `text "${text}"` : Number(text);
};

/**
 * Whole columns given to the LAMBDA names, which spill. IronCalc's own ISNUMBER takes no column, so the form that is
 * shipped cannot spill there; with x<>"" in its place, which says the same of these rows, the rest of it can.
 */
export function wholeColumns(): string[] {
  const asNonBlank = (text: string) => text.replace(/ISNUMBER\((\w+)\)/g, '($1<>"")');
  return [outcome("as shipped", (text) => text), outcome('with x<>"" for ISNUMBER(x)', asNonBlank)];
}

function outcome(form: string, changed: (text: string) => string): string {
  const count = 50;
  const books = provable.map((definition): Book => {
    const { cells, read } = bookOf({ rows: randomRows(definition, count), formulas: [() => "0"] });
    const column = definition.params.length + 1;
    const columns = definition.params.map((_, n) => addressOf({ row: 0, column: n, rows: count }));
    const call = [1, column, `=DAIRY.${definition.name}(${columns.join(",")})`] as const;
    return {
      names: [[`DAIRY.${definition.name}`, `=${changed(lambda(definition).shown)}`]],
      cells: [...cells.filter(([, place]) => place !== column), call],
      read,
    };
  });
  const kinds = new Map<string, string[]>();
  for (const [k, shown] of valuesOf(books).entries()) {
    const definition = provable[k]!;
    const bad = randomRows(definition, count).findIndex(
      (row, n) => difference(expectedWithAll(definition, row), gotOf(shown[n]!), slackOf(row)) > tolerance,
    );
    const first = shown[bad];
    const kind =
      first === undefined ? "equal" : first === "" ? "nothing spilled" : first.startsWith("#") ? first : "other values";
    kinds.set(kind, [...(kinds.get(kind) ?? []), definition.name]);
  }
  const said = [...kinds].map(([kind, names]) => `${kind} in ${names.length} (${names.join(", ")})`);
  return `Whole columns in IronCalc, ${form}: ${said.join("; ")}.`;
}
