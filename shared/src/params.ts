import type { ChoiceParam, NumberParam } from "./define.ts";
import { correctionMethods } from "./models/corrected-milk.ts";

/** Parameters that several functions share to the word. */

export const milkFat = {
  name: "fat",
  about: "Fat, percent by mass",
  unit: "%",
  min: 1,
  max: 15,
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
  about: "Lactose, percent by mass, used by NRC2001 and IDF2022",
  unit: "%",
  min: 1,
  max: 15,
  default: 4.85,
} as const satisfies NumberParam;
