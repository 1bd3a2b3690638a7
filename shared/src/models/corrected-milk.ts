/** The published methods of corrected milk. Their formulas are in ECMFACTOR, beside their sources. */
export const correctionMethods = {
  IFCN: "International Farm Comparison Network",
  NORDIC: "Sjaunja et al. 1990",
  DHI_CP: "North American dairy herd improvement, crude protein",
  DHI_TP: "North American dairy herd improvement, true protein",
  TR3532: "Tyrrell and Reid at 3.5 % fat and 3.2 % protein, 1965",
  DLG: "German Agricultural Society",
  NRC2001: "National Research Council 2001",
  IDF2015: "International Dairy Federation 2015, true protein",
  IDF2022: "International Dairy Federation 2022",
} as const;

export type CorrectionMethod = keyof typeof correctionMethods;

/**
 * The milk that each method leaves as it is, in percent, as the sources of ECMFACTOR state it. The protein of DHI_TP is solved from its own formula at 3.5 %
 * fat; at a lactose of 4.85 % (4.8 % for IDF2022) every factor is 1 within 0.3 %.
 */
export const standardMilk: Readonly<
  Record<CorrectionMethod, { fat: number; protein: number; basis: "crude" | "true" }>
> = {
  IFCN: { fat: 4, protein: 3.3, basis: "crude" },
  NORDIC: { fat: 4, protein: 3.4, basis: "crude" },
  DHI_CP: { fat: 3.5, protein: 3.05, basis: "crude" },
  DHI_TP: { fat: 3.5, protein: 2.87, basis: "true" },
  TR3532: { fat: 3.5, protein: 3.2, basis: "crude" },
  DLG: { fat: 4, protein: 3.4, basis: "crude" },
  NRC2001: { fat: 4, protein: 3.3, basis: "crude" },
  IDF2015: { fat: 4, protein: 3.3, basis: "true" },
  IDF2022: { fat: 4, protein: 3.3, basis: "crude" },
};

/**
 * Non-protein nitrogen times 6.38, in percent of milk: true protein is crude protein less this (Holos, equation 9.4-2).
 */
export const nonProtein = 0.19;
