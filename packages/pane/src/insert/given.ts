import type { SheetArea } from "@dairy-functions/formulas";
import {
  type Answer,
  type AnyFunction,
  CellError,
  call,
  isOptional,
  named,
  type Param,
  say,
  walks,
} from "@dairy-functions/shared";
import { argumentOf, callName, libraryHost, localeOf, rowsToRead, separatorOf } from "../areas.ts";
import { messages } from "../messages.ts";
import type { Contents, FormulaPlace, Host } from "../pane-host.ts";
import type { Conversion } from "./conversion.ts";

/** What a person has chosen for an argument: a text for the formula, with the cells or the value that it means. */
export type Given =
  | {
      readonly text: string;
      readonly area: SheetArea;
      readonly contents: Contents;
      /** What the formula makes of the numbers, where the sheet has them in another unit. */
      readonly conversion?: Conversion;
    }
  | { readonly text: string; readonly value: number | string | boolean | null };

/** Rows that a preview computes of a long column. */
const previewRows = 8;

/** Reads what was typed or chosen for an argument of a formula in a place; an error is a sentence. */
export async function readGiven(
  host: Host,
  param: Param,
  typed: string,
  from: FormulaPlace,
): Promise<Given | CellError> {
  const text = typed.trim();
  if (text === "") return { text, value: null };
  const number = numberIn(host, text);
  if (number !== undefined) return { text, value: number };
  if (/^(true|false)$/i.test(text)) return { text: text.toUpperCase(), value: /^t/i.test(text) };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { text, value: text.slice(1, -1).replace(/""/g, '"') };
  if (param.kind === "choice" && Object.hasOwn(param.choices, text.toUpperCase()))
    return { text: `"${text.toUpperCase()}"`, value: text.toUpperCase() };
  const area = await host.locate(text, from);
  if (area !== undefined) return { text, area, contents: await host.read(area) };
  if (param.kind === "text") return { text: `"${text.replace(/"/g, '""')}"`, value: text };
  return new CellError("#REF!", say(messages.insert.notAReference, { parameter: named(param), text }));
}

/** The names of the arguments that the function needs but that are left blank. */
export const missingArguments = ({ params }: AnyFunction, givens: readonly Given[]): string[] =>
  params.flatMap((param, k) => (isOptional(param) || (givens[k]?.text ?? "") !== "" ? [] : [named(param)]));

/** The number that is typed: 1000, -0.5, 6% or, where the comma is the decimal sign, 4,5. */
function numberIn(host: Host, text: string): number | undefined {
  const plain = text.replace(localeOf(host).decimal, ".");
  const [, number, percent] = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)$/i.exec(plain) ?? [];
  return number === undefined ? undefined : Number(number) / (percent === "%" ? 100 : 1);
}

/** The formula, without the arguments that are left out at its end. */
export function formulaOf(host: Host, definition: AnyFunction, givens: readonly FormulaText[]): string {
  const texts = givens.map(({ text, conversion }) => conversion?.text ?? text);
  while (texts.length > 0 && texts.at(-1) === "") texts.pop();
  const formula = `${callName(host, definition)}(${texts.join(`${separatorOf(host)} `)})`;
  // Elsewhere in Google Sheets a range in a calculation stands for the cell of its own row.
  const calculates = givens.some(({ area, conversion }) => conversion !== undefined && area!.rows * area!.columns > 1);
  return host.name === "sheets" && calculates ? `=ARRAYFORMULA(${formula})` : `=${formula}`;
}
type FormulaText = Pick<Given, "text"> & { readonly area?: SheetArea; readonly conversion?: Conversion };

export interface Preview {
  readonly answer: Answer;
  /** The size of the whole result. */
  readonly rows: number;
  readonly columns: number;
}

/** What the formula will give: the whole of it, or the first rows where each row has its own result. */
export function preview(host: Host, definition: AnyFunction, givens: readonly Given[]): Preview {
  const areas = givens.flatMap((given) => ("area" in given ? [given.area] : []));
  const whole = {
    rows: Math.max(1, ...areas.map(({ rows }) => rows)),
    columns: Math.max(1, ...areas.map(({ columns }) => columns)),
  };
  const sameRows = areas.every(({ rows }) => rows === 1 || rows === whole.rows);
  const toRead = givens.map((given) => ("area" in given ? rowsToRead(given.contents) : 0));
  const rows = walks(definition) && sameRows ? previewRows : Math.max(0, ...toRead);
  const answer = call(
    definition,
    givens.map((given) => ("area" in given ? rawOf(given, rows, host) : given.value)),
    libraryHost(host),
  );
  if (answer instanceof CellError || !Array.isArray(answer)) return { answer, rows: 1, columns: 1 };
  if (walks(definition)) return { answer, ...whole };
  return { answer, rows: answer.length, columns: answer[0]?.length ?? 1 };
}

/** What the call receives of cells, converted as its formula will. */
function rawOf({ area, contents, conversion }: Extract<Given, { area: SheetArea }>, rows: number, host: Host): unknown {
  const raw = argumentOf(area, contents, rows, host);
  if (conversion === undefined) return raw;
  const converted = (cell: unknown) => (typeof cell === "number" ? conversion.of(cell) : cell);
  return Array.isArray(raw) ? raw.map((row: unknown[]) => row.map(converted)) : converted(raw);
}
