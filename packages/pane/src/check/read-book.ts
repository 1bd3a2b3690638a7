import { type Area, type Locale, referenceIn, type SheetArea, wholeColumn } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import type { Host, HostCell, Watch } from "../pane-host.ts";
import { blocksOf } from "../travel/plan.ts";
import type { CheckedBook } from "./checked-book.ts";
import { callCells, namesOurs } from "./placed-calls.ts";

/** The open workbook as it is checked. */

interface ReadSheet {
  readonly name: string;
  readonly used: Area | undefined;
  readonly values: HostCell[][];
  readonly formulas: string[][];
}

/**
 * Reads the formulas of all sheets, and the values of those sheets that calls of our functions are on or lead to.
 * Undefined if it is cancelled.
 */
export async function readBook(host: Host, watch: Watch): Promise<CheckedBook | undefined> {
  const { workbook } = host;
  const sheets = (await workbook.sheets()).map(
    ({ name, used }): ReadSheet => ({ name, used, values: [], formulas: [] }),
  );
  const blocks = sheets.map(({ used }) => (used === undefined ? [] : blocksOf(used)));
  // Values come after formulas, where they are needed.
  const total = 2 * blocks.flat().length;
  let done = 0;
  for (const [k, sheet] of sheets.entries())
    for (const block of blocks[k]!) {
      if (watch.isCancelled()) return undefined;
      put(sheet.formulas, block, await workbook.formulas(sheet.name, block));
      watch.progress(++done, total);
    }
  const needed = neededSheets(sheets);
  for (const [k, sheet] of sheets.entries())
    for (const block of needed.has(sheet) ? blocks[k]! : []) {
      if (watch.isCancelled()) return undefined;
      put(
        sheet.values,
        block,
        (await workbook.values(sheet.name, block)).map((row) => row.map(asHostCell)),
      );
      watch.progress(++done, total);
    }
  const locale: { locale?: Locale } = workbook.locale === undefined ? {} : { locale: workbook.locale };
  const book = { sheets, ...locale };
  return { ...book, locate: await namedAreas(host, book) };
}

function put<T>(rows: T[][], { row, column }: Area, cells: readonly (readonly T[])[]): void {
  for (const [r, own] of cells.entries()) {
    const line = rows[row + r] ?? [];
    for (const [c, cell] of own.entries()) line[column + c] = cell;
    rows[row + r] = line;
  }
}

const isErrorText = (cell: Cell): cell is string =>
  typeof cell === "string" && /^#(?:N\/A|DIV\/0!|[A-Z_]+[!?])$/.test(cell);
const asHostCell = (cell: Cell): HostCell => (isErrorText(cell) ? { error: cell } : cell);

/** The sheets with calls, and those that their formulas name, and so on. */
function neededSheets(sheets: readonly ReadSheet[]): Set<ReadSheet> {
  const needed = new Set(
    sheets.filter(({ formulas }) => formulas.some((row) => row?.some((formula) => namesOurs.test(formula)))),
  );
  for (const { formulas } of needed)
    for (const formula of new Set(formulas.flat())) {
      if (!formula?.includes("!")) continue;
      for (const other of sheets)
        if (formula.includes(`${other.name}!`) || formula.includes(`${other.name.replace(/'/g, "''")}'!`))
          needed.add(other);
    }
  return needed;
}

const mostNames = 500;

/** What names and columns of tables mean in the arguments of calls: only the host knows. */
async function namedAreas(host: Host, book: CheckedBook): Promise<NonNullable<CheckedBook["locate"]>> {
  const found = new Map<string, SheetArea[]>();
  let asked = 0;
  for (const { at, calls, filled } of callCells(book)) {
    if (filled === undefined) continue;
    for (const { given } of calls.flatMap(({ args }) => args)) {
      const reference = referenceIn(given.tokens, at.sheet);
      if (reference === undefined || reference.area !== undefined || asked >= mostNames) continue;
      const { text } = wholeColumn(reference.text);
      const key = `${at.sheet} ${text}`;
      const known = found.get(key) ?? [];
      // A column without the name of its table is one of the table that the formula is in.
      if (known.length > 0 && !text.startsWith("[")) continue;
      if (known.some(({ row, rows }) => at.row >= row && at.row < row + rows)) continue;
      asked++;
      const area = await host.locate(text, { ...at, rows: 1, columns: 1 });
      if (area !== undefined) found.set(key, [...known, area]);
    }
  }
  return (text, from) => {
    const areas = found.get(`${from.sheet} ${text}`) ?? [];
    return areas.find(({ row, rows }) => from.row >= row && from.row < row + rows) ?? areas[0];
  };
}
