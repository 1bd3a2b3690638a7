import { addressOf } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import { limitWords, typed, workbookOf } from "@dairy-functions/workbench";
import { o, type Read, readCell } from "@dairy-functions/workbench/headless";
import { type Book, type Edition, type Laid, layOut, type Template } from "@dairy-functions/workbooks";

/** A template that is open and computes, with its example filled in: cells by the names of its quantities. */
export interface Opened extends Laid {
  /** Fills an input in; null makes it blank. Farms and months count from 0. */
  readonly set: (name: string, value: Cell, ...indexes: number[]) => void;
  /** Fills an input with a formula, for what no person types but a paste can bring: an empty text, an error. */
  readonly setFormula: (name: string, formula: string, ...indexes: number[]) => void;
  /** Answers a question of the sheet Start. */
  readonly answer: (label: string, value: Cell) => void;
  /** What a cell shows. */
  readonly get: (name: string, ...indexes: number[]) => Read;
  /** What is said where a value is refused; undefined where it is taken. */
  readonly refusal: (name: string, value: Cell, ...indexes: number[]) => string | undefined;
  /** Makes every input of the book blank. */
  readonly clear: () => void;
  /** The cells that show an error. */
  readonly problems: () => string[];
}

/** `formulas` are in inputs when it opens: see setFormula. */
export function open(
  template: Template,
  edition: Edition = "add-in",
  formulas: readonly (readonly [name: string, formula: string, ...indexes: number[]])[] = [],
): Opened {
  const laid = layOut(template, edition);
  for (const [name, formula, ...indexes] of formulas) {
    const at = laid.quantities.get(name)!.at(indexes);
    const { cells } = laid.book.sheets.find((sheet) => sheet.name === at.sheet)!;
    Object.assign(cells, { [addressOf(at)]: { ...cells[addressOf(at)], formula } });
  }
  const model = new o.Model(workbookOf(laid.book));
  const position = (name: string, indexes: readonly number[]) => {
    const standing = laid.quantities.get(name);
    if (standing === undefined) throw new Error(`${template.name} has no quantity ${name}.`);
    if (standing.dimensions.length !== indexes.length)
      throw new Error(`${name} takes ${standing.dimensions.length} indexes, not ${indexes.length}.`);
    const { sheet, column, row } = standing.at(indexes);
    return { sheetId: sheet, col: column, row };
  };
  return {
    ...laid,
    set: (name, value, ...indexes) => {
      model.dispatch("UPDATE_CELL", { ...position(name, indexes), content: typed(value) });
    },
    setFormula: (name, formula, ...indexes) => {
      model.dispatch("UPDATE_CELL", { ...position(name, indexes), content: `=${formula}` });
    },
    answer: (label, value) => {
      const { sheet, column, row } = laid.asked.find((each) => each.label === label)!.at;
      model.dispatch("UPDATE_CELL", { sheetId: sheet, col: column, row, content: typed(value) });
    },
    get: (name, ...indexes) => {
      const { sheetId, col, row } = position(name, indexes);
      return readCell(model, sheetId, col, row);
    },
    refusal: (name, value, ...indexes) => {
      const answer = model.getters.getValidationResultForCellValue(value, position(name, indexes));
      return answer.isValid || !answer.rule.isBlocking ? undefined : limitWords(answer.rule)?.refusal;
    },
    clear: () => {
      for (const [sheetId, zones] of inputsOf(laid.book))
        model.dispatch("DELETE_CONTENT", { sheetId, target: zones.map(o.helpers.toZone) });
    },
    problems: () => problemsOf(model, laid.book),
  };
}

/** A book as it is where what another edition does not ask is blank. */
export function askedBy(other: Book, book: Book): Book {
  const asks = new Set(inputsOf(other).flatMap(([sheet, addresses]) => addresses.map((each) => `${sheet}!${each}`)));
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, cell]) => {
        const { value: _, ...blank } = cell;
        return [address, cell.input && !asks.has(`${sheet.name}!${address}`) ? blank : cell];
      }),
    ),
  }));
  return { ...book, sheets };
}

/** What is filled in: an input, its value, and which of its cells. */
export type Entry = readonly [name: string, value: Cell, ...indexes: number[]];

/** A book of either edition with other inputs, which are in the same cells of both. */
export function filledIn({ quantities }: Laid, book: Book, entries: readonly Entry[]): Book {
  const given = new Map(
    entries.map(([name, value, ...indexes]) => {
      const at = quantities.get(name)!.at(indexes);
      return [`${at.sheet}!${addressOf(at)}`, value];
    }),
  );
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, cell]) => {
        const value = given.get(`${sheet.name}!${address}`);
        return [address, value === undefined ? cell : { ...cell, value }];
      }),
    ),
  }));
  return { ...book, sheets };
}

const inputsOf = ({ sheets }: Book): [sheet: string, addresses: string[]][] =>
  sheets.map(({ name, cells }) => [name, Object.keys(cells).filter((address) => cells[address]!.input)]);

function problemsOf(model: o.Model, { sheets }: Book): string[] {
  return sheets.flatMap(({ name, highlights }) => {
    const unseen = new Set(highlights.flatMap(({ look, range }) => (look === "unseen" ? [range] : [])));
    const { right, bottom } = model.getters.getSheetZone(name);
    const found: string[] = [];
    for (let row = 0; row <= bottom; row++)
      for (let column = 0; column <= right; column++) {
        const cell = readCell(model, name, column, row);
        const isDrawn = unseen.has(o.helpers.toXC(column, row));
        if (typeof cell === "object" && cell !== null && !(isDrawn && cell.code === "#N/A"))
          found.push(`${name}, ${o.helpers.toXC(column, row)}: ${cell.code} ${cell.sentence}`.trim());
      }
    return found;
  });
}
