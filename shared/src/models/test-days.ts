/** Tests of a lactation in the order of their days. Two tests on one day, such as a repeated one, count as their mean. */
export function onePerDay(
  days: readonly number[],
  values: readonly number[],
): { readonly days: readonly number[]; readonly values: readonly number[] } {
  const byDay = new Map<number, number[]>();
  for (const [i, day] of days.entries()) byDay.set(day, [...(byDay.get(day) ?? []), values[i]!]);
  const ordered = [...byDay].sort(([a], [b]) => a - b);
  return {
    days: ordered.map(([day]) => day),
    values: ordered.map(([, all]) => all.reduce((sum, value) => sum + value, 0) / all.length),
  };
}
