import { spawnSync } from "node:child_process";
import { join } from "node:path";

const tableNames = ["farm", "assets", "loans", "scenarios", "risks", "correlations"] as const;
/** The tables of a farm as a sheet has them, with their headers. */
export type FarmTables = { readonly [name in (typeof tableNames)[number]]?: unknown };

/** Runs the farm model in C and gives what it prints as rows of texts: see farm-model.c for its arguments. */
type FarmModel = (tables: FarmTables, ...given: readonly (string | number)[]) => string[][];

/** Compiles the farm model in C into a folder with `cc -O2`, or says why it cannot. */
export function compileFarmModel(folder: string): FarmModel | string {
  const program = join(folder, "farm-model");
  const source = join("test/oracles", "farm-model.c");
  const compiled = spawnSync("cc", ["-O2", "-o", program, source, "-lm"], { encoding: "utf8" });
  if (compiled.error !== undefined) return "there is no C compiler, cc: install gcc to compare with the model in C";
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  return (tables, ...given) => {
    const { status, stdout, stderr } = spawnSync(program, given.map(String), {
      input: asText(tables),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`farm-model: ${stderr}`);
    return stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
  };
}

const asText = (tables: FarmTables) =>
  tableNames
    .filter((name) => tables[name])
    .map((name) => [`=${name}`, ...(tables[name] as unknown[][]).map((row) => row.join("\t"))].join("\n"))
    .join("\n");

/** Numbers by the name of their line; NaN is a blank. */
export const numbersOf = (rows: readonly (readonly string[])[]): Map<string, number[]> =>
  new Map(rows.map(([name, ...cells]) => [name!, cells.map(Number)]));
