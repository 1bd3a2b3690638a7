/**
 * The Shapley value of each player of a game: what it adds to a coalition, as the mean over all orders in which they come.
 * A coalition of s others comes before the player in s!(n - s - 1)! of the n! orders. The players of a coalition are given rising.
 */
export function shapleyValues(players: number, worth: (coalition: readonly number[]) => number): readonly number[] {
  const worths = new Float64Array(2 ** players);
  for (let set = 0; set < worths.length; set++)
    worths[set] = worth(Array.from({ length: players }, (_, k) => k).filter((k) => set & (1 << k)));
  // 1/(n * binomial(n - 1, s)): the part of the orders.
  const weights: number[] = [];
  for (let s = 0, binomial = 1; s < players; s++) {
    weights.push(1 / (players * binomial));
    binomial = (binomial * (players - 1 - s)) / (s + 1);
  }
  const sizes = new Uint8Array(worths.length);
  for (let set = 1; set < sizes.length; set++) sizes[set] = sizes[set >> 1]! + (set & 1);
  return Array.from({ length: players }, (_, k) => {
    const bit = 1 << k;
    let value = 0;
    for (let set = 0; set < worths.length; set++)
      if ((set & bit) === 0) value += weights[sizes[set]!]! * (worths[set | bit]! - worths[set]!);
    return value;
  });
}
