/** Rules of the Dairy Margin Coverage program of the United States. */

/** Pounds of covered production in tier 1: 7 U.S.C. 9056(a); 6,000,000 from 2026. */
const tierOne = { before2026: 5_000_000, since2026: 6_000_000 };
const raised = 2026; // the first year of the larger tier 1

/** The catastrophic level, which costs no premium and applies where no other is elected: 7 CFR 1430.407(b). */
export const catastrophic = 4;
/** The highest level of tier 2, where a higher one needs a second election: 7 CFR 1430.407(d). */
export const highestBeyond = 8;
/** The largest share of the production history that can be covered: 7 U.S.C. 9056(a)(2). */
export const largestShare = 0.95;

/** Pounds covered in each tier. */
export function tiers(history: number, share: number, year: number): { first: number; beyond: number } {
  const covered = history * share;
  const first = Math.min(covered, year >= raised ? tierOne.since2026 : tierOne.before2026);
  return { first, beyond: covered - first };
}

/** Dollars for a hundredweight and year at 4.00, 4.50 and so on: 7 U.S.C. 9057(b)(2) and (c)(2). */
const premiums = {
  first: [0, 0.0025, 0.005, 0.03, 0.05, 0.07, 0.08, 0.09, 0.1, 0.105, 0.11, 0.15], // (b)(2)
  beyond: [0, 0.0025, 0.005, 0.1, 0.31, 0.65, 1.107, 1.413, 1.813], // (c)(2)
};
export const premiumOf = (tier: "first" | "beyond", level: number): number =>
  premiums[tier][Math.round((level - catastrophic) * 2)]!;

/** Levels go by half a dollar, shares by 5 %. */
export const isLevel = (level: number): boolean => Number.isInteger(level * 2);
const sharesIn = 20; // of 5 % each: 7 U.S.C. 9056(a)(2)
export const isShare = (share: number): boolean => Math.abs(share * sharesIn - Math.round(share * sharesIn)) < 1e-9;
