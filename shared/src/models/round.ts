/** Rounds half away from zero, as ROUND does in every spreadsheet and database: 2.5 to 3, -2.5 to -3. */
export function round(x: number, digits: number): number {
  const scale = 10 ** digits; // decimal digits
  return (Math.sign(x) * Math.round(Math.abs(x) * scale)) / scale;
}
