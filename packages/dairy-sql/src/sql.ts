import { sqlExpression } from "@dairy-functions/native";
import { isOptional } from "@dairy-functions/shared";
import type { Input, Plan, Step } from "./plan.ts";
import { quotedName, quotedText } from "./quote.ts";
import type { Source } from "./source.ts";

/**
 * The plan as SQL. Every input and every step becomes a column with three states: a value, NULL for blank, NaN for what
 * the library refuses. So a text beside an optional argument is not mistaken for a blank, and what one call refuses is
 * refused by the calls that use it.
 */
interface Relation {
  readonly rows: string;
  readonly input: (k: number) => string;
  readonly step: (k: number) => string;
}

const refused = "'NaN'::DOUBLE";
/** What JavaScript's trim takes off, so that choices are read as the library reads them. */
const blanks = `\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;

/** The rows of a select with the columns of the plan beside their own. */
export function computed(plan: Plan, source: Source, select: string): Relation {
  const prefix = freePrefix(source);
  const input = (k: number) => `${prefix}i${k}`;
  const step = (k: number) => `${prefix}s${k}`;
  let rows = select;
  const add = (columns: readonly string[]) => {
    if (columns.length > 0) rows = `SELECT *, ${columns.join(", ")} FROM (${rows})`;
  };
  add(plan.inputs.map((each, k) => `${asRead(each, source)} AS ${input(k)}r`));
  add(plan.inputs.map((each, k) => `${stateOf(each, source, `${input(k)}r`)} AS ${input(k)}`));
  for (const [k, each] of plan.steps.entries()) {
    const references: Record<string, string> = {};
    for (const [place, operand] of each.operands.entries()) {
      const { name } = each.definition.params[place]!;
      if (operand?.kind === "input") references[name] = input(operand.input);
      if (operand?.kind === "step") references[name] = step(operand.step);
      if (operand?.kind === "constant")
        references[name] =
          typeof operand.value === "number" ? `CAST(${operand.value} AS DOUBLE)` : quotedText(operand.value);
    }
    // The value in a select of its own, so that it is computed once.
    add([`${sqlExpression(each.definition, "duckdb", references)} AS ${step(k)}v`]);
    add([`${settled(each, plan, `${step(k)}v`, input, step)} AS ${step(k)}`]);
  }
  return { rows, input, step };
}

/** Names of our own that no column of the input has. */
export function freePrefix({ columns }: Source): string {
  let prefix = "dairy_";
  while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix))) prefix += "_";
  return prefix;
}

/** A number as DuckDB reads it, NULL where it cannot; DuckDB alone takes 1_000 for a number. */
function asRead({ column, as }: Input, { isText }: Source): string {
  const name = quotedName(column.name);
  if (as === "text") return `CAST(${name} AS VARCHAR)`;
  return isText || column.type === "VARCHAR"
    ? `TRY_CAST(replace(${name}, '_', '?') AS DOUBLE)`
    : `CAST(${name} AS DOUBLE)`;
}

function stateOf({ column, as }: Input, { kinds, columns }: Source, read: string): string {
  const name = quotedName(column.name);
  const kind = kinds === undefined ? "''" : `substr(${kinds}, ${columns.indexOf(column) + 1}, 1)`;
  // A formula that was never computed is not blank: no choice is called so.
  if (as === "text")
    return `CASE WHEN ${kind} = 'f' THEN '#N/A' WHEN ${read} = '' THEN NULL ELSE trim(${read}, ${quotedText(blanks)}) END`;
  if (kinds !== undefined) return `CASE ${kind} WHEN 'n' THEN ${read} WHEN ' ' THEN NULL ELSE ${refused} END`;
  // A NaN in a column of numbers is how data frames write a missing one.
  if (column.type !== "VARCHAR") return `CASE WHEN isnan(${read}) THEN NULL ELSE ${read} END`;
  return `CASE WHEN isfinite(${read}) THEN ${read} WHEN ${name} IS NULL OR ${name} = '' THEN NULL ELSE ${refused} END`;
}

/** A step's value, blank where all that varies in it is blank, and refused where there is no finite value otherwise. */
function settled(
  { operands, varies, definition }: Step,
  plan: Plan,
  value: string,
  input: (k: number) => string,
  step: (k: number) => string,
): string {
  const varying: string[] = [];
  let allOptional = true;
  for (const [place, operand] of operands.entries()) {
    if (operand === undefined || operand.kind === "constant") continue;
    if (operand.kind === "step" && !plan.steps[operand.step]!.varies) continue;
    varying.push(operand.kind === "input" ? input(operand.input) : step(operand.step));
    allOptional &&= isOptional(definition.params[place]!);
  }
  // Adding 0 makes -0 a 0, as in a cell.
  const finite = `WHEN isfinite(${value}) THEN ${value} + 0e0`;
  const blank = varies ? `WHEN ${varying.map((name) => `${name} IS NULL`).join(" AND ")} THEN NULL` : "";
  return `CASE ${allOptional ? `${blank} ${finite}` : `${finite} ${blank}`} ELSE ${refused} END`;
}
