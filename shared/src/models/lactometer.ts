/**
 * What to add to the reading of a lactometer of 27 C: Amendment 1 (February 1992) to IS 10083:1982, as given by the
 * e-course of ICAR, "Estimation of SNF content in milk". Every half degree from 19 to 29 C, at 0, 2, 4, 6 and 8 % fat.
 * A cell that we have not seen is null, and follows from those above and below it.
 */
const corrections: readonly (readonly (number | null)[])[] = [
  [-2.2, -2.4, -2.6, -2.7, -2.9], // 19 C
  [null, -2.3, -2.4, -2.6, null],
  [-2, -2.1, -2.2, -2.4, -2.4], // 20 C
  [null, null, null, null, -2.3],
  [-1.7, -1.8, -1.9, -2, -2.2], // 21 C
  [-1.5, -1.7, -1.7, null, null],
  [-1.4, -1.5, -1.6, -1.7, -1.8], // 22 C
  [null, null, null, -1.5, -1.6],
  [-1.1, -1.2, -1.3, -1.4, -1.4], // 23 C
  [-1, -1.1, -1.1, -1.2, -1.3],
  [-0.8, -0.9, -1, -1, -1.1], // 24 C
  [-0.7, -0.8, null, null, -0.9],
  [-0.6, -0.6, -0.6, -0.7, -0.7], // 25 C
  [-0.4, -0.5, -0.5, -0.5, -0.5],
  [-0.3, -0.3, -0.3, -0.3, -0.4], // 26 C
  [-0.1, null, null, -0.2, -0.2],
  [0, 0, 0, 0, 0], // 27 C
  [0.1, 0.2, 0.2, null, 0.2],
  [0.3, 0.3, 0.3, 0.3, 0.4], // 28 C
  [0.4, null, null, null, 0.5],
  [0.6, 0.6, 0.6, 0.7, 0.7], // 29 C
];
const firstDegree = 19; // the first row
const fatStep = 2; // percent of fat from one column to the next

/** The correction at a temperature from 19 to 29 C and fat from 0 to 8 %; on a straight line between the cells of the table. */
export function correctionAt27(temperature: number, fat: number): number {
  const column = Math.min(Math.floor(fat / fatStep), corrections[0]!.length - 2);
  const [lean, rich] = [column, column + 1].map((k) => between(temperature, k));
  return lean! + (rich! - lean!) * (fat / fatStep - column);
}

function between(temperature: number, column: number): number {
  const place = (temperature - firstDegree) * 2; // two rows a degree
  const cell = (row: number) => corrections[row]![column]!;
  let below = Math.floor(place);
  let above = Math.ceil(place);
  while (corrections[below]![column] === null) below--;
  while (corrections[above]![column] === null) above++;
  return below === above
    ? cell(below)
    : cell(below) + ((cell(above) - cell(below)) * (place - below)) / (above - below);
}
