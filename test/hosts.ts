import { CellError, call, functionNamed, type Host, plainHost } from "@dairy-functions/shared";
import { loadAppsScript } from "../appsscript/test/apps-script.ts";
import { bootRuntime, built } from "../packages/excel/test/runtime.ts";
import { evaluate } from "../packages/workbench/test/model.ts";

/** The same cells in the library and in every host as it is built, with what comes back in one form. */

/** A cell as a person fills it: null is blank, and an error is already there. */
export type Raw = number | string | boolean | null | Date | { readonly error: string };
export type RawArgument = Raw | undefined | readonly (readonly Raw[])[];
export interface Call {
  readonly name: string;
  readonly args: readonly RawArgument[];
}
/** A cell as a person sees it: a value, or the code of an error with its sentence where the host shows one. */
export type Shown = unknown;
/** Rows of cells; a single cell is one row of one. */
export type Sheet = readonly (readonly Shown[])[];

const isError = (raw: unknown): raw is { readonly error: string } =>
  typeof raw === "object" && raw !== null && "error" in raw;
const perCell = (arg: RawArgument, form: (raw: Raw) => unknown): unknown =>
  Array.isArray(arg) ? arg.map((row) => row.map(form)) : form(arg as Raw);
const asSheet = (answer: unknown): Sheet => (Array.isArray(answer) ? answer : [[answer]]);
const error = (code: string, sentence?: string) => (sentence ? { code, sentence } : { code });

const libraryHost: Host = { ...plainHost, showError: ({ code, sentence }) => error(code, sentence) };

function inLibrary({ name, args }: Call): Sheet {
  const raw = args.map((arg) => perCell(arg, (cell) => (isError(cell) ? new CellError(cell.error, "") : cell)));
  const answer = call(functionNamed(name)!, raw, libraryHost);
  return asSheet(answer instanceof CellError ? error(answer.code, answer.sentence) : answer);
}

/** Excel hands a date over as its number, every argument as rows, and what is left out as null. */
const serialNumber = (date: Date) => date.getTime() / 86_400_000 + 25_569;

async function inExcel(calls: readonly Call[]): Promise<Sheet[]> {
  const excel = bootRuntime({ scripts: [built("functions.js")] });
  const cell = (raw: Raw) =>
    isError(raw) ? { type: "CustomFunctionError", code: raw.error } : raw instanceof Date ? serialNumber(raw) : raw;
  const posted = calls.map(({ name, args }) => ({
    name,
    args: functionNamed(name)!.params.map((_, k) =>
      args[k] === undefined ? null : Array.isArray(args[k]) ? perCell(args[k], cell) : [[cell(args[k] as Raw)]],
    ),
  }));
  const sheets = await excel.callAll(posted);
  excel.close();
  return sheets;
}

/** In Sheets an error of a whole call is a message, and one cell of a range can only show text. */
const errorText = /^(#[A-Z/0!?]+)(?: ([\s\S]*))?$/;
function ofSheets(shown: unknown): Shown {
  const [, code, sentence] = (typeof shown === "string" && errorText.exec(shown)) || [];
  return code === undefined ? shown : error(code, sentence);
}

function inSheets(calls: readonly Call[]): Sheet[] {
  const sheets = loadAppsScript();
  return calls.map(({ name, args }) => {
    const cells = args.map((arg) =>
      arg === undefined ? arg : perCell(arg, (raw) => (isError(raw) ? raw.error : raw)),
    );
    try {
      return asSheet(sheets.call(`DAIRY_${name}`, ...cells)).map((row) => row.map(ofSheets));
    } catch (thrown) {
      return [[ofSheets((thrown as Error).message)]];
    }
  });
}

function inWorkbench(calls: readonly Call[]): Sheet[] {
  return calls.map(({ name, args }) => {
    const sheet = asSheet(
      evaluate(name, args.map((arg) => (arg === undefined ? null : arg)) as Parameters<typeof evaluate>[1]),
    );
    return sheet.map((row) => row.map((cell) => (isError(cell) ? cell : plainError(cell))));
  });
}
const plainError = (cell: unknown) => {
  if (cell === null) return "";
  const { code, sentence } = cell as { code?: string; sentence?: string };
  return code === undefined ? cell : error(code, sentence);
};

/** What every host shows for each call. */
export async function inEveryHost(calls: readonly Call[]): Promise<Readonly<Record<string, readonly Sheet[]>>> {
  return {
    library: calls.map(inLibrary),
    Excel: await inExcel(calls),
    Sheets: inSheets(calls),
    workbench: inWorkbench(calls),
  };
}
