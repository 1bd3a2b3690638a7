/**
 * Steps of the Market Oriented Dairy Enterprise (MODE) approach, of which there are three: how much of each a group has
 * done.
 */

/** The share of a step's items at which it counts as reached; it is this project's own. */
export const reachedShare = 0.8;

/** The answer that means done: as given, or else 4 where an answer is above 1, and 1 where none is. */
export const fullAnswer = (answers: readonly number[], highest: number | undefined): number =>
  highest ?? (answers.some((answer) => answer > 1) ? 4 : 1);

/** Items and how many of them are done, in whole or in part. */
export interface Score {
  readonly items: number;
  readonly done: number;
}

/** The score of the items that are picked. */
export function scoreOf(answers: readonly number[], full: number, picked: (i: number) => boolean): Score {
  let items = 0;
  let sum = 0;
  for (const [i, answer] of answers.entries()) {
    if (!picked(i)) continue;
    items++;
    sum += answer;
  }
  return { items, done: sum / full };
}

/** The highest step of which it and all earlier ones have the share of their items; 0 before the first. */
export function stepReached(
  answers: readonly number[],
  steps: readonly number[],
  threshold: number,
  highest: number | undefined,
): number {
  const full = fullAnswer(answers, highest);
  // The three steps of the approach
  for (let step = 1; step <= 3; step++) {
    const { items, done } = scoreOf(answers, full, (i) => steps[i] === step);
    if (items === 0 || done / items < threshold) return step - 1;
  }
  return 3; // the last step
}

/** Whether the items begin with step 1 and leave out no step before their last. */
export const stepsWithoutGap = (steps: readonly number[]): boolean =>
  steps.includes(1) && (steps.includes(2) || !steps.includes(3));
