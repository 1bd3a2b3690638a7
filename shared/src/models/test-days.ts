/** Tests of a lactation in the order of their days. Two tests on one day, such as a repeated one, count as their mean. */
export function onePerDay(
  days: readonly number[],
  values: readonly number[],
): { readonly days: readonly number[]; readonly values: readonly number[] } {
  const byDay = new Map<number, { sum: number; count: number }>();
  for (const [i, day] of days.entries()) {
    const { sum, count } = byDay.get(day) ?? { sum: 0, count: 0 };
    byDay.set(day, { sum: sum + values[i]!, count: count + 1 });
  }
  const ordered = [...byDay].sort(([a], [b]) => a - b);
  return {
    days: ordered.map(([day]) => day),
    values: ordered.map(([, { sum, count }]) => sum / count),
  };
}
