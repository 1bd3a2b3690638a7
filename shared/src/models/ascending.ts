/** Where as many stand in one place, moving them one by one would take longer than the sort of the language. */
const crowd = 64;

/**
 * Numbers from the smallest up, none of them NaN: several times as fast as their own sort. Each goes where it would stand
 * if they were spread evenly, and from there past those that are larger.
 */
export function ascending(values: Float64Array): Float64Array {
  const count = values.length;
  let least = Infinity;
  let most = -Infinity;
  for (let k = 0; k < count; k++) {
    const value = values[k]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const perUnit = count / (most - least);
  if (!(perUnit > 0 && perUnit < Infinity)) return values.slice().sort(); // all equal, or one is infinite
  const ends = new Uint32Array(count + 2);
  for (let k = 0; k < count; k++) ends[place(values[k]! - least, perUnit) + 1]!++;
  for (let k = 1; k < ends.length; k++) {
    if (ends[k]! > crowd) return values.slice().sort();
    ends[k]! += ends[k - 1]!;
  }
  const sorted = new Float64Array(count);
  for (let k = 0; k < count; k++) sorted[ends[place(values[k]! - least, perUnit)]!++] = values[k]!;
  for (let k = 1; k < count; k++) {
    const value = sorted[k]!;
    let at = k;
    for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = value;
  }
  return sorted;
}

const place = (distance: number, perUnit: number) => (distance * perUnit) | 0;
