import { plainLabel } from "../vocabulary/words.ts";
import { sum } from "./amounts.ts";

/** What a dairy channel makes of a kilogram of farm milk. */

export interface Product {
  readonly quantity: number;
  readonly fat: number | undefined;
  readonly protein: number | undefined;
}

export const sameChannel = (a: string, b: string) => plainLabel(a) === plainLabel(b);

/** What part of the farm milk's fat or protein the products hold; none where one of them does not say. */
export function shareSold(
  inMilk: number | undefined,
  products: readonly Product[],
  part: "fat" | "protein",
): number | null {
  const sold = products
    .filter(({ quantity }) => quantity > 0)
    .map((each) => each.quantity * (each[part] ?? Number.NaN));
  const share = sum(sold) / (inMilk ?? Number.NaN);
  return Number.isNaN(share) ? null : share;
}
