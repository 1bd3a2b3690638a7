import { inert } from "@dairy-functions/formulas";
import { CellError, call, say } from "@dairy-functions/shared";
import type { DuckDBConnection } from "@duckdb/node-api";
import { writeText } from "./files.ts";
import { messages } from "./messages.ts";
import type { Input, Plan } from "./plan.ts";
import { csvField, quotedName } from "./quote.ts";
import type { Source } from "./source.ts";
import { computed, freePrefix } from "./sql.ts";

/**
 * Lists every row for which an added column has no value although its inputs are not all blank, in the words of the
 * cells.
 */
export async function writeRejects(
  connection: DuckDBConnection,
  plan: Plan,
  source: Source,
  path: string,
  onRow: (count: number) => void,
): Promise<number> {
  const place = `${freePrefix(source)}row`;
  const { rows, input, step } = computed(plan, source, `SELECT ${source.place} AS ${place}, * FROM ${source.from}`);
  const wanted = [
    `CAST(${place} AS DOUBLE)`,
    source.kinds ?? "NULL",
    ...plan.inputs.flatMap(({ column }, k) => [`CAST(${quotedName(column.name)} AS VARCHAR)`, input(k)]),
    ...plan.added.map((added) => `coalesce(isnan(${step(added.step)}), false)`),
  ];
  const refused = plan.added.map((added) => `isnan(${step(added.step)})`).join(" OR ");
  const result = await connection.stream(`SELECT ${wanted.join(", ")} FROM (${rows}) WHERE ${refused}`);

  const fixed = ["row", "column", "function", "code", "sentence"];
  const names = [...new Set(plan.inputs.map(({ column }) => column.name))];
  const firstPlace = names.map((name) => plan.inputs.findIndex(({ column }) => column.name === name));
  let count = 0;
  await writeText(path, async (write) => {
    write(lineOf([...fixed, ...names.map((name) => (fixed.includes(name.toLowerCase()) ? `input ${name}` : name))]));
    for await (const chunk of result.yieldRowsJs()) {
      for (const row of chunk) {
        const [at, kinds, ...rest] = row;
        const texts = plan.inputs.map((_, k) => rest[2 * k]);
        const cells = plan.inputs.map((each, k) =>
          cellOf(texts[k] as string | null, rest[2 * k + 1], each, kindOf(kinds, source, each.column)),
        );
        const answers = evaluate(plan, cells);
        for (const [k, added] of plan.added.entries()) {
          if (rest[2 * plan.inputs.length + k] !== true) continue;
          const { name } = plan.steps[added.step]!.definition;
          const { code, sentence } = errorOf(answers[added.step]);
          write(lineOf([at, added.name, name, code, sentence, ...firstPlace.map((k) => texts[k])]));
          count++;
        }
      }
      onRow(count);
    }
  });
  return count;
}

/** A line of the list, which people open in a spreadsheet: whatever is in it must not run there. */
const lineOf = (fields: readonly unknown[]) =>
  `${fields.map((field) => csvField(typeof field === "string" ? inert(field) : field)).join(",")}\n`;

const kindOf = (kinds: unknown, { columns }: Source, column: Source["columns"][number]) =>
  typeof kinds === "string" ? kinds[columns.indexOf(column)] : undefined;

/** The values of spreadsheets that stand for an error, as they come in a text file too. */
const errors = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|ERROR!)$/;

/** The cell that a spreadsheet would hold, from the text of a value and the state that the database gives it. */
function cellOf(text: string | null, state: unknown, { column, as }: Input, kind: string | undefined): unknown {
  if (kind === "f") return new CellError("#N/A", say(messages.valueNotComputed, { column: column.name }));
  if (state === null || text === null) return null;
  if (kind === "e" || (kind === undefined && errors.test(text))) return new CellError(text, "");
  if (kind === "b") return text === "TRUE";
  if (kind === "d") return new Date(text);
  if (as === "text") return kind === "n" ? Number(text) : text;
  return Number.isNaN(state) ? text : state;
}

/** What the library gives for each step of a row, as it would give it for a row of a range. */
function evaluate(plan: Plan, cells: readonly unknown[]): unknown[] {
  const answers: unknown[] = [];
  for (const { definition, operands, varies } of plan.steps) {
    const args = operands.map((operand) => {
      if (operand === undefined) return null;
      if (operand.kind === "constant") return operand.value;
      return operand.kind === "input" ? cells[operand.input] : answers[operand.step];
    });
    const unused =
      varies && operands.every((operand, k) => isFixed(plan, operand) || args[k] === null || args[k] === "");
    answers.push(unused ? "" : call(definition, args));
  }
  return answers;
}

const isFixed = (plan: Plan, operand: Plan["steps"][number]["operands"][number]) =>
  operand === undefined ||
  operand.kind === "constant" ||
  (operand.kind === "step" && !plan.steps[operand.step]!.varies);

/** The library's error; it has one wherever the database gives no value, which the proofs of the SQL forms hold. */
const errorOf = (answer: unknown): CellError =>
  answer instanceof CellError ? answer : new CellError("#NUM!", say(messages.noValue, { value: String(answer) }));
