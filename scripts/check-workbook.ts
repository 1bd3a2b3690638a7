/**
 * npm run check-workbook FILE.xlsx: what is likely to be wrong where a workbook calls dairy functions. The exit code is
 * 0 where nothing is found, 1 where something is, and 2 where the file cannot be read.
 */
import { basename } from "node:path";
import { Problem, type WholeWorkbook, wholeWorkbook } from "@dairy-functions/dairy-sql/whole-workbook";
import { addressOf } from "@dairy-functions/formulas";
import { checkWorkbook, countCalls, locateAmong, type SheetFinding } from "@dairy-functions/pane";

/** Checks the file that the command names, and gives the exit code. */
export async function checkFile(
  words: readonly string[],
  say: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  const refuse = (sentence: string): number => {
    complain(sentence);
    return 2;
  };
  const [path, ...others] = words;
  if (path === undefined || others.length > 0) return refuse("Name one workbook: npm run check-workbook FILE.xlsx");
  const file = basename(path);
  let workbook: WholeWorkbook;
  try {
    workbook = await wholeWorkbook(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return refuse(`There is no file ${path}.`);
    // The reader's own sentences say what the file is.
    if (error instanceof Problem) return refuse(message);
    return refuse(`${file} is not an .xlsx workbook, or it is damaged: ${message.replace(/\.+$/, "")}.`);
  }
  const { sheets, names } = workbook;
  if (sheets.length === 0) return refuse(`${file} has no worksheet.`);
  const tables = sheets.flatMap(({ name: sheet, tables: own }) => own.map((table) => ({ ...table, sheet })));
  const book = { sheets, locate: locateAmong(names, tables) };
  const found = checkWorkbook(book);
  const calls = countCalls(book);
  const counted = calls === 1 ? "1 call of a dairy function" : `${calls} calls of dairy functions`;
  const result = found.length === 0 ? "nothing found" : found.length === 1 ? "1 finding" : `${found.length} findings`;
  say(calls + found.length === 0 ? `${file} calls no dairy function.` : `${file}: ${counted}, ${result}.`);
  for (const { name } of sheets) {
    const own = found.filter(({ area }) => area.sheet === name);
    if (own.length > 0) say(`\n${name}\n${own.map(shown).join("\n")}`);
  }
  return found.length === 0 ? 0 : 1;
}

function shown({ area, seen, why, change }: SheetFinding): string {
  const lines = [seen, why, ...(change === undefined ? [] : [`${change.text}: ${String(change.cells[0]![0])}`])];
  return `  ${addressOf(area)}\n${lines.map((line) => `    ${line}`).join("\n")}`;
}

if (process.argv[1]?.endsWith("check-workbook.ts"))
  void checkFile(process.argv.slice(2), console.log, console.error).then((code) => {
    process.exitCode = code;
  });
