import {
  type Expression,
  formOf,
  ownNames,
  parts,
  printCell,
  printSql,
  withoutLets,
} from "@dairy-functions/native/trees";
import type { AnyFunction } from "@dairy-functions/shared";
import type { DuckDBConnection } from "@duckdb/node-api";
import {
  difference,
  type Expected,
  expectedWithAll,
  type Got,
  gotOf,
  noSlack,
  type Questions,
  slackOf,
  tolerance,
} from "./compare.ts";
import { answersOf, askedOf, createRows, openDuckDb } from "./duckdb.ts";
import { whyEqual } from "./equal.ts";
import { inIronCalc } from "./ironcalc.ts";
import { type Choices, type Mutant, mutantsOf } from "./mutants.ts";
import { paramsOf, provable, type Row } from "./rows.ts";

export interface Mutation {
  readonly total: number;
  /** Told from the library by its SQL in DuckDB. */
  readonly killedInSql: number;
  /**
   * By its cell formula in IronCalc: a blank cell counts as 0 and a text may count as a number, where NULL stays NULL.
   */
  readonly killedInCells: number;
  /** Slips that no row tells from the library, with the reason where there is one. */
  readonly survivors: readonly Survivor[];
  readonly seconds: number;
}
interface Survivor {
  readonly slip: string;
  readonly equalBecause: string | undefined;
}

/**
 * Whether the rows would tell a wrong formula: each formula is put wrong in every way, one slip at a time, and
 * computed over the same rows. DuckDB computes all of them; IronCalc, as cell formulas, those that SQL does not tell.
 * In a hurry, every n-th slip stands for all.
 */
export async function mutate(questions: Questions, everyNth = 1): Promise<Mutation> {
  const start = performance.now();
  const connection = await openDuckDb();
  await connection.run("PRAGMA disable_optimizer"); // it takes longer than the few rows of each query
  let total = 0;
  const notInSql: { definition: AnyFunction; mutants: readonly Mutant[] }[] = [];
  for (const definition of provable) {
    const mutants = mutantsOf(formOf(definition).value, choicesOf(definition)).filter((_, k) => k % everyNth === 0);
    total += mutants.length;
    const left = await survivorsInSql(connection, definition, questions, mutants);
    if (left.length > 0) notInSql.push({ definition, mutants: left });
  }
  connection.closeSync();
  const survivors = survivorsInCells(questions, notInSql);
  const left = notInSql.reduce((sum, { mutants }) => sum + mutants.length, 0);
  return {
    total,
    killedInSql: total - left,
    killedInCells: left - survivors.length,
    survivors,
    seconds: (performance.now() - start) / 1000,
  };
}

const choicesOf = (definition: AnyFunction): Choices =>
  Object.fromEntries(
    paramsOf(definition).flatMap((param) =>
      param.kind === "choice" ? [[param.name, Object.keys(param.choices)]] : [],
    ),
  );

/** Tells by the library's answers to some rows whether answers are wrong. */
function judgeOf(
  definition: AnyFunction,
  rows: readonly Row[],
  slack: (row: Row) => number,
): (answers: readonly Got[]) => boolean {
  const wanted = rows.map((row): [Expected, number] => [expectedWithAll(definition, row), slack(row)]);
  return (answers) => wanted.some(([want, off], k) => difference(want, answers[k], off) > tolerance);
}

async function survivorsInSql(
  connection: DuckDBConnection,
  definition: AnyFunction,
  questions: Questions,
  mutants: readonly Mutant[],
): Promise<Mutant[]> {
  const rows = askedOf(definition, questions);
  const isWrong = judgeOf(definition, rows, noSlack);
  await createRows(connection, definition, rows);
  const survivors: Mutant[] = [];
  const ask = async (some: readonly Mutant[]): Promise<void> => {
    const texts = some.map(({ whole }) => printSql(withoutLets(whole), "duckdb", ownNames(definition)));
    try {
      const lines = await answersOf(connection, `SELECT ${texts.join(", ")} FROM asked ORDER BY id`);
      survivors.push(...some.filter((_, place) => !isWrong(lines.map((line) => gotOf(line[place])))));
    } catch {
      // Such as the logarithm of a negative number, which ends the query: each tells alone which one it is.
      if (some.length > 1) for (const mutant of some) await ask([mutant]);
    }
  };
  for (let k = 0; k < mutants.length; k += 40) await ask(mutants.slice(k, k + 40));
  return survivors;
}

function survivorsInCells(
  questions: Questions,
  notInSql: readonly { definition: AnyFunction; mutants: readonly Mutant[] }[],
): Survivor[] {
  const answers = inIronCalc(
    notInSql.map(({ definition, mutants }) => ({
      rows: questions.get(definition.name)!,
      formulas: mutants.map(
        ({ whole }) =>
          (addresses: readonly string[]) =>
            printCell(whole, Object.fromEntries(definition.params.map(({ name }, k) => [name, addresses[k]!]))),
      ),
    })),
  );
  return notInSql.flatMap(({ definition, mutants }, k) => {
    const isWrong = judgeOf(definition, questions.get(definition.name)!, slackOf);
    return mutants
      .filter((_, n) => !isWrong(answers[k]![n]!))
      .map((mutant) => survivorOf(definition, mutant, questions.get(definition.name)!));
  });
}

/** Every name as it is: of arguments, and of locals, which only a part of a formula still has. */
const localNamesOf = (definition: AnyFunction, { inside }: Mutant) =>
  Object.fromEntries(
    [...definition.params.map(({ name }) => name), ...inside.flatMap(localsIn)].map((name) => [name, name]),
  );
const localsIn = (expression: Expression) =>
  parts(expression)?.[0] === "let" ? [parts(expression)![1] as string] : [];

function survivorOf(definition: AnyFunction, mutant: Mutant, rows: readonly Row[]): Survivor {
  const text = (part: Expression) => shortened(printCell(part, localNamesOf(definition, mutant)));
  const place = typeof mutant.before === "number" ? ` in ${text(mutant.inside[0]!)}` : "";
  const slip = `${definition.name}: ${text(mutant.before)} -> ${text(mutant.after)}${place}`;
  return { slip, equalBecause: whyEqual(definition, mutant, slip, rows) };
}

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 90)} ... ${text.slice(-90)}` : text);
