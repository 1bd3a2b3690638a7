import type { AnyFunction } from "@dairy-functions/shared";

/** "ECM(milk, fat, protein, [method], [lactose])", one a line, in the order of names. */
export function signatures(all: readonly AnyFunction[], signature: (definition: AnyFunction) => string): string[] {
  return all.map(signature).sort();
}

/**
 * What a change of signatures would break in saved workbooks: a name that is gone, or a parameter that is renamed,
 * moved, taken out or no longer optional. New optional parameters at the end do not break anything.
 */
export function breaks(released: readonly string[], now: readonly string[]): string[] {
  const current = new Map(now.map((line) => [nameOf(line), line]));
  return released.filter((line) => {
    const line2 = current.get(nameOf(line));
    return line2 === undefined || !extendsWithOptional(paramsOf(line), paramsOf(line2));
  });
}

function extendsWithOptional(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.every((param, k) => after[k] === param || after[k] === `[${param}]`) &&
    after.slice(before.length).every((param) => param.startsWith("["))
  );
}

const nameOf = (line: string) => line.slice(0, line.indexOf("("));
const paramsOf = (line: string) =>
  line
    .slice(line.indexOf("(") + 1, -1)
    .split(", ")
    .filter((param) => param !== "");
