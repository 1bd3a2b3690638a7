/** As many moves a number, and the sort of the language is faster: too many are close together. */
const patience = 16;

/** Numbers from the smallest up, none of them NaN: several times as fast as their own sort. */
export function ascending(values: Float64Array): Float64Array {
  const order = spread(values);
  if (order === undefined) return values.slice().sort();
  const sorted = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) sorted[k] = values[order[k]!]!;
  return sorted;
}

/** The places of numbers from the smallest up, none of them NaN. Equal ones stay in their order. */
export const orderOf = (values: Float64Array): Uint32Array =>
  spread(values) ?? Uint32Array.from(values, (_, k) => k).sort((i, j) => values[i]! - values[j]! || i - j);

/**
 * Puts each number where it would be if all were spread evenly, and from there past those that are larger; undefined
 * where they are not spread.
 */
function spread(values: Float64Array): Uint32Array | undefined {
  const count = values.length;
  let least = Infinity;
  let most = -Infinity;
  for (let k = 0; k < count; k++) {
    const value = values[k]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const perUnit = count / (most - least);
  if (!(perUnit > 0 && perUnit < Infinity)) return undefined; // all are equal, or one is infinite
  const ends = new Uint32Array(count + 2);
  for (let k = 0; k < count; k++) ends[place(values[k]! - least, perUnit) + 1]!++;
  for (let k = 1; k < ends.length; k++) ends[k]! += ends[k - 1]!;
  const order = new Uint32Array(count);
  for (let k = 0; k < count; k++) order[ends[place(values[k]! - least, perUnit)]!++] = k;
  let moves = 0;
  for (let k = 1; k < count; k++) {
    const moved = order[k]!;
    const value = values[moved]!;
    let at = k;
    for (; at > 0 && values[order[at - 1]!]! > value; at--) order[at] = order[at - 1]!;
    order[at] = moved;
    moves += k - at;
    if (moves > patience * count) return undefined;
  }
  return order;
}

const place = (distance: number, perUnit: number) => (distance * perUnit) | 0;
