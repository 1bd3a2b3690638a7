export interface FederalOrderRule {
  cheeseMakeAllowance: number;
  butterMakeAllowance: number;
  wheyMakeAllowance: number;
  powderMakeAllowance: number;
  butterYield: number;
  cheeseYield: number;
  cheeseFatYield: number | undefined;
  fatRetention: number;
  fatToProtein: number;
  wheyYield: number;
  powderYield: number;
  skimProtein: number;
  skimOtherSolids: number;
  skimNonfatSolids: number;
  milkFat: number;
}

/**
 * Constants of the price formulas of the United States federal milk orders, 7 CFR 1000.50. 2005 and 2008 were read in
 * full. Of 2025, the allowances, the fat retention and the composition of skim milk are those of the final rule of 17
 * January 2025; the others were not among its changes. The cheese that it makes of a pound of fat was not seen.
 */
export const federalOrderRules: Readonly<Record<"2005" | "2008" | "2025", Readonly<FederalOrderRule>>> = {
  "2005": {
    cheeseMakeAllowance: 0.165,
    butterMakeAllowance: 0.115,
    wheyMakeAllowance: 0.159,
    powderMakeAllowance: 0.14,
    butterYield: 1.2,
    cheeseYield: 1.383,
    cheeseFatYield: 1.572,
    fatRetention: 0.9,
    fatToProtein: 1.17,
    wheyYield: 1.03,
    powderYield: 0.99,
    skimProtein: 3.1,
    skimOtherSolids: 5.9,
    skimNonfatSolids: 9,
    milkFat: 3.5,
  },
  "2008": {
    cheeseMakeAllowance: 0.2003,
    butterMakeAllowance: 0.1715,
    wheyMakeAllowance: 0.1991,
    powderMakeAllowance: 0.1678,
    butterYield: 1.211,
    cheeseYield: 1.383,
    cheeseFatYield: 1.572,
    fatRetention: 0.9,
    fatToProtein: 1.17,
    wheyYield: 1.03,
    powderYield: 0.99,
    skimProtein: 3.1,
    skimOtherSolids: 5.9,
    skimNonfatSolids: 9,
    milkFat: 3.5,
  },
  "2025": {
    cheeseMakeAllowance: 0.2519,
    butterMakeAllowance: 0.2272,
    wheyMakeAllowance: 0.2668,
    powderMakeAllowance: 0.2393,
    butterYield: 1.211,
    cheeseYield: 1.383,
    cheeseFatYield: undefined,
    fatRetention: 0.91,
    fatToProtein: 1.17,
    wheyYield: 1.03,
    powderYield: 0.99,
    skimProtein: 3.3,
    skimOtherSolids: 6,
    skimNonfatSolids: 9.3,
    milkFat: 3.5,
  },
};
