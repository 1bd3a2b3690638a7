import { CellError } from "../cells/errors.ts";
import { messages } from "../cells/messages.ts";
import { say } from "../cells/say.ts";
import { short } from "../cells/sentences.ts";
import type { Square, SquareParam } from "../define.ts";
import { listOf, plainLabel } from "../vocabulary/words.ts";

/** Rank correlations between draws of a table, joined in a Gaussian copula. */

export const rankCorrelations = {
  kind: "square",
  optional: true,
  name: "correlations",
  unit: "ratio",
  min: -1,
  max: 1,
} as const satisfies Omit<SquareParam, "about">;

const said = messages.correlations;

/**
 * The lower Cholesky factor of the correlations of normal deviates that have these rank correlations: what each row of the
 * table takes of its own and the earlier rows' deviates. Rows that the square leaves out are independent.
 */
export function correlationWeights(
  rows: readonly string[],
  { names, rows: given }: Square,
  table: string,
): readonly number[][] | CellError {
  const wrong = (sentence: string) => new CellError("#VALUE!", sentence).placed(rankCorrelations.name);
  const labels = rows.map(plainLabel);
  const places = labels.map((label) => names.findIndex((name) => plainLabel(name) === label));
  for (const [k, name] of names.entries()) {
    const found = labels.filter((label) => label === plainLabel(name)).length;
    if (found === 0)
      return wrong(say(said.unknown, { label: short(name), table, labels: listOf([...new Set(rows)], "and") }));
    if (found > 1) return wrong(say(said.twice, { label: name, count: found, table }));
    if (given[k]![k] !== 1) return wrong(say(said.withItself, { label: name, value: given[k]![k]! }));
    for (const [j, other] of names.entries())
      if (given[k]![j] !== given[j]![k])
        return wrong(say(said.differ, { label: name, other, value: given[k]![j]!, otherValue: given[j]![k]! }));
  }
  const normal = (i: number, j: number) => {
    if (i === j) return 1;
    const rank = places[i] === -1 || places[j] === -1 ? 0 : given[places[i]!]![places[j]!]!;
    // The correlation of normal deviates that has this rank correlation.
    return 2 * Math.sin((Math.PI * rank) / 6);
  };
  const factor = rows.map(() => Array<number>(rows.length).fill(0));
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j <= i; j++) {
      let rest = normal(i, j);
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i === j && rest <= 1e-12) return wrong(say(said.contradict));
      factor[i]![j] = i === j ? Math.sqrt(rest) : rest / factor[j]![j]!;
    }
  return factor;
}
