import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cellFormula } from "@dairy-functions/native";
import { type AnyFunction, CellError, isOptional } from "@dairy-functions/shared";
import ExcelJS from "exceljs";
import {
  expectedWithAll,
  expectedWithRequired,
  type Got,
  type Missing,
  type Questions,
  type Report,
  reported,
  slackOf,
  tallyBoth,
} from "./compare.ts";
import { huge, type ProofCell, paramsOf, provable, type Row } from "./rows.ts";
import { isUnsteady } from "./steady.ts";

/**
 * The cell formulas in LibreOffice and Gnumeric. They read one workbook that holds formulas and no results, so
 * whatever comes back they have computed themselves.
 */

interface Engine {
  readonly name: string;
  readonly command: string;
  readonly version: RegExp;
  /** Turns the workbook into one CSV file a sheet, out-NAME.csv, with numbers in full. */
  readonly arguments: (workbook: string, folder: string) => readonly string[];
  /** Rows that cannot be compared there, and why. */
  readonly leavesOut: (definition: AnyFunction, row: Row) => boolean;
  readonly why: string;
}

/** LibreOffice's CSV: comma, quote, UTF-8, from line 1, as computed and not as shown, each sheet into its own file. */
export const csvOfEachSheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

const engines: readonly Engine[] = [
  {
    name: "LibreOffice",
    command: "soffice",
    version: /LibreOffice (\S+)/,
    leavesOut: (definition, row) => row.includes(true) || (row.some(isHuge) && expectedWithAll(definition, row) === 0),
    why: "with TRUE, which is a number there, or with 9e307 and the result 0: an infinite divisor is an error there",
    arguments: (workbook, folder) => [
      // A profile of its own: a second soffice on the same one does nothing, without a word.
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      csvOfEachSheet,
      "--outdir",
      folder,
      workbook,
    ],
  },
  {
    name: "Gnumeric",
    command: "ssconvert",
    version: /version '(\S+)'/,
    leavesOut: (definition, row) =>
      expectedWithAll(definition, row) === "not finite" || expectedWithRequired(definition, row) === "not finite",
    why: "that overflow a double: it computes in wider numbers",
    arguments: (workbook, folder) => [
      "--recalc",
      "-S",
      "-O",
      "format=raw quoting-mode=auto",
      "-T",
      "Gnumeric_stf:stf_assistant",
      workbook,
      join(folder, "out-%s.csv"),
    ],
  },
];

const isHuge = (cell: ProofCell) => typeof cell === "number" && Math.abs(cell) === huge;

/** A report for each engine that is installed; the others are named. */
export async function proveSpreadsheets(questions: Questions): Promise<(Report | Missing)[]> {
  const reports: (Report | Missing)[] = [];
  for (const engine of engines) {
    const { stdout, stderr } = spawnSync(engine.command, ["--version"], { encoding: "utf8" });
    const version = engine.version.exec(`${stdout}${stderr}`)?.[1];
    if (version === undefined) reports.push({ missing: `${engine.name} (no ${engine.command})` });
    else reports.push(await prove(engine, version, questions));
  }
  return reports;
}

async function prove(engine: Engine, version: string, questions: Questions): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "proof-"));
  try {
    return await reported(engine.name, version, async (report) => {
      const workbook = join(folder, "out.xlsx");
      const asked = new Map<string, readonly Row[]>();
      let leftOut = 0;
      for (const definition of provable) {
        const rows = questions.get(definition.name)!;
        const kept = rows.filter((row) => !engine.leavesOut(definition, row));
        leftOut += rows.length - kept.length;
        asked.set(definition.name, kept);
      }
      await writeWorkbook(workbook, asked);
      const { status, stderr } = spawnSync(engine.command, engine.arguments(workbook, folder), { encoding: "utf8" });
      if (status !== 0) report.problems.push(`${engine.name} ended with ${status}: ${stderr}`);
      for (const definition of provable) {
        const rows = asked.get(definition.name)!;
        const lines = readFileSync(join(folder, `out-${definition.name}.csv`), "utf8")
          .trimEnd()
          .split(/\r?\n/);
        // The formulas are in the first two columns, and what they give needs no quotes.
        const answers = lines.map((line) => line.split(",", 2).map(gotOf));
        const column = (n: number) => answers.map((answer) => answer[n]);
        tallyBoth(report, definition, rows, [column(0), column(1)], slackOf, isUnsteady);
      }
      if (leftOut > 0) report.notes.push(`${leftOut} rows left out ${engine.why}`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Formulas in columns A (all arguments) and B (required ones alone), arguments from column C. */
async function writeWorkbook(file: string, questions: Questions): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const definition of provable) {
    const sheet = workbook.addWorksheet(definition.name);
    for (const [k, row] of questions.get(definition.name)!.entries()) {
      const [all, required] = formulasOf(definition, k + 1);
      sheet.addRow([{ formula: all }, { formula: required }, ...row.map(asWritten)]);
    }
  }
  await workbook.xlsx.writeFile(file);
}

function formulasOf(definition: AnyFunction, line: number): [all: string, required: string] {
  const references = paramsOf(definition).map((param, k) => [param, `${String.fromCharCode(67 + k)}${line}`] as const);
  const named = (chosen: typeof references) =>
    Object.fromEntries(chosen.map(([{ name }, reference]) => [name, reference]));
  return [
    cellFormula(definition, named(references)),
    cellFormula(definition, named(references.filter(([param]) => !isOptional(param)))),
  ];
}

function asWritten(cell: ProofCell): ExcelJS.CellValue {
  if (cell instanceof CellError) return { error: cell.code as ExcelJS.CellErrorValue["error"] };
  return cell === "" ? { formula: '""' } : cell;
}

const gotOf = (quoted: string): Got => {
  const text = quoted.replace(/^"(.*)"$/, "$1");
  if (/^(#|Err:)/.test(text)) return undefined;
  return text === "" || Number.isNaN(Number(text)) ? `text "${text}"` : Number(text);
};
