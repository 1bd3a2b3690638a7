import { lettersOf } from "@dairy-functions/formulas";
import { shownValue } from "@dairy-functions/shared";
import { valuesOf } from "../../../test/proof/ironcalc.ts";

/** The values of calls like "F(1000, 4.5, , )", each computed by IronCalc with its arguments in cells of their own. */
export function computedByIronCalc(
  names: readonly (readonly [name: string, formula: string])[],
  calls: readonly { readonly name: string; readonly args: readonly unknown[] }[],
): string[] {
  const cells: [row: number, column: number, input: string][] = [];
  const read: [row: number, column: number][] = [];
  for (const [k, { name, args }] of calls.entries()) {
    const row = k + 1;
    const addresses = args.map((arg, j) => {
      if (arg !== null && arg !== "") cells.push([row, j + 2, typeof arg === "string" ? arg : shownValue(arg)]);
      return `${lettersOf(j + 1)}${row}`;
    });
    cells.push([row, 1, `=${name}(${addresses.join(",")})`]);
    read.push([row, 1]);
  }
  return valuesOf([{ names, cells, read }])[0]!;
}
