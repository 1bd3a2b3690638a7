/** Small arithmetic of accounts that several tables share. */

/** Share of a part; none where the whole is 0 or a loss, since it would say nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** a - b, where amounts that are equal but for the last digits leave 0: 0.3 covers 0.1 + 0.2. */
export const less = (a: number, b: number): number => {
  const rest = a - b;
  return Math.abs(rest) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : rest;
};

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
