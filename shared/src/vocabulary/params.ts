import type { ChoiceParam, ListParam, NumberParam } from "../define.ts";
import { correctionMethods } from "../models/corrected-milk.ts";

/** Parameters that several functions share to the word. */

export const milkFat = {
  name: "fat",
  about: "Fat, percent by mass",
  unit: "%",
  min: 1,
  max: 15,
} as const satisfies NumberParam;

/** Cream as well as milk. */
export const creamFat = {
  name: "fat",
  about: "Fat of the milk or cream, percent by mass",
  unit: "%",
  min: 1,
  max: 100,
} as const satisfies NumberParam;

/** Skim as well as milk and cream: only where something else in the call shows that a percentage is not a fraction. */
export const anyFat = {
  name: "fat",
  about: "Fat of the milk, skim or cream, percent by mass",
  unit: "%",
  above: 0,
  max: 100,
} as const satisfies NumberParam;

export const milkProtein = {
  name: "protein",
  about: "Protein, percent by mass: crude (N x 6.38), but true for DHI_TP and IDF2015",
  unit: "%",
  min: 1,
  max: 15,
} as const satisfies NumberParam;

export const correctionMethod = {
  kind: "choice",
  name: "method",
  about: "Published method of correction",
  choices: correctionMethods,
  default: "IFCN",
} as const satisfies ChoiceParam;

export const milkLactose = {
  name: "lactose",
  about: "Lactose, percent by mass, used by NRC2001 and IDF2022; if blank, that of their standard milk: 4.85 and 4.8",
  unit: "%",
  min: 1,
  max: 15,
  optional: true,
} as const satisfies NumberParam;

export const milkDensity = {
  name: "density",
  about: "Density of the milk",
  unit: "kg/L",
  min: 0.9,
  max: 1.1,
  default: 1.03,
} as const satisfies NumberParam;

/** A count typed in thousands (200 for 200,000) is below the limit. */
export const somaticCells = {
  name: "somaticCells",
  about: "Somatic cells per millilitre, not in thousands",
  unit: "cells/mL",
  min: 1000,
} as const satisfies NumberParam;

export const lactometer = {
  name: "lactometer",
  about: "Corrected lactometer reading, 28 for a density of 1.028",
  unit: "deg L",
  min: 5,
  max: 50,
} as const satisfies NumberParam;

export const solidsFormula = {
  kind: "choice",
  name: "formula",
  about: "Formula, each for its own country, lactometer and temperature",
  choices: {
    BIS: "India, Bureau of Indian Standards since 1992, lactometer of 27 C",
    BIS1982: "India, Bureau of Indian Standards from 1982 to 1992, lactometer of 27 C",
    BS734: "Britain, British Standard 734 of 1957",
    RICHMOND: "Britain, Richmond, lactometer of 60 F",
    FIELD: "India, field practice with 0.21 fat and 0.36",
    IND36: "India, field practice with 0.2 fat and 0.36, lactometer of 29 C",
    IND70: "India, a milk union until January 2020, with 0.2 fat and 0.70",
    CLR100: "Northern India, with a hundredth of the reading in place of a constant",
    HEHNER: "Britain, Hehner and Richmond's form with the density, lactometer of 60 F",
  },
  default: "BIS",
} as const satisfies ChoiceParam;

export const solidsConstant = {
  name: "constant",
  about: "Your own constant, in place of the formula's, if your state or buyer uses another",
  unit: "%",
  above: 0,
  max: 2,
  optional: true,
} as const satisfies NumberParam;

export const woodLevel = {
  name: "level",
  about: "Wood's a, the scale of the curve",
  unit: "kg/d",
  above: 0,
} as const satisfies NumberParam;

export const woodRise = {
  name: "rise",
  about: "Wood's b, the rise to the peak",
  unit: "ratio",
} as const satisfies NumberParam;

export const woodDecline = {
  name: "decline",
  about: "Wood's c, the fall after the peak, per day, as a positive number",
  unit: "1/d",
  min: 0,
} as const satisfies NumberParam;

export const warmingReport = {
  kind: "choice",
  name: "version",
  about: "Report of the IPCC with the warming factors over 100 years",
  choices: { AR6: "sixth report, 2021", AR5: "fifth report, 2013", AR4: "fourth report, 2007" },
  default: "AR6",
} as const satisfies ChoiceParam;

export const milkShare = {
  name: "allocation",
  about: "Share of the emissions that milk carries, as ALLOCMILK gives it",
  unit: "fraction",
  above: 0,
  max: 1,
  default: 1,
} as const satisfies NumberParam;

export const calvingInterval = {
  name: "calvingInterval",
  about: "Days from one calving to the next, not months",
  unit: "d",
  min: 120, // goats and sheep that kid twice in a year
  max: 1000,
} as const satisfies NumberParam;

export const ageFirstCalving = {
  name: "ageFirstCalving",
  about: "Age at first calving in months",
  unit: "month",
  min: 12, // goats
  max: 72,
} as const satisfies NumberParam;

export const randomSeed = {
  name: "seed",
  about: "Seed of the random numbers; another seed gives other draws",
  unit: "count",
  whole: true,
  min: 1,
  max: 4294967295,
  default: 1,
} as const satisfies NumberParam;

export const modeAnswers = {
  kind: "list",
  name: "answers",
  about: "One answer per item: 0 or 1, or 0 to 4 where 4 means fully done",
  unit: "score",
  min: 0,
  max: 4,
  whole: true,
} as const satisfies ListParam;

export const modeSteps = {
  kind: "list",
  name: "steps",
  about: "Step of each item",
  unit: "step",
  min: 1,
  max: 3,
  whole: true,
} as const satisfies ListParam;

export const fullModeAnswer = {
  name: "highest",
  about: "Answer that means done, 1 or 4; blank: 4 if an answer is above 1, otherwise 1",
  unit: "score",
  min: 1,
  max: 4,
  whole: true,
  optional: true,
} as const satisfies NumberParam;

export const coverageLevel = {
  name: "coverage",
  about: "Elected level of coverage: 4, 4.5 and so on up to 9.5",
  unit: "USD/cwt",
  min: 4,
  max: 9.5,
} as const satisfies NumberParam;

/** Pounds, so that a history in hundredweights is below the limit. */
export const productionHistory = {
  name: "history",
  about: "Production history of the operation in a year, in pounds",
  unit: "lb",
  min: 100000,
} as const satisfies NumberParam;

export const coveredShare = {
  name: "share",
  about: "Elected share of the history: 0.05, 0.1 and so on up to 0.95",
  unit: "fraction",
  min: 0.05,
  max: 0.95,
} as const satisfies NumberParam;

export const coverageYear = {
  name: "year",
  about: "Year of coverage, which decides how much milk is in tier 1",
  unit: "year",
  whole: true,
  min: 2019,
  max: 2031,
  default: 2026,
} as const satisfies NumberParam;

export const coverageBeyond = {
  name: "coverageBeyond",
  about: "Second level, up to 8, for milk beyond tier 1 where coverage is above 8; if blank, 4, the catastrophic level",
  unit: "USD/cwt",
  min: 4,
  max: 8,
  optional: true,
} as const satisfies NumberParam;
export const marketShares = {
  kind: "list",
  name: "shares",
  about: "Volumes or shares of all firms",
  unit: "any",
  min: 0,
} as const satisfies ListParam;

export const mergingFirms = {
  kind: "list",
  name: "merging",
  group: "merging",
  about: "Places in the list of shares of the firms that merge, 1 for the first",
  unit: "count",
  min: 1,
  whole: true,
  optional: true,
} as const satisfies ListParam;

/**
 * A yearly rate of interest. Real rates are negative where prices rise faster; moneylenders ask 20 % a month. Above 2.5 a
 * number is rather a percentage typed without its sign.
 */
export const interestRate = { unit: "fraction/yr", min: -0.9, max: 2.5 } as const satisfies Partial<NumberParam>;
