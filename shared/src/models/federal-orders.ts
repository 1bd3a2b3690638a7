/** Constants of the price formulas of the United States federal milk orders, by year of the rules: 7 CFR 1000.50. */
export const federalOrderRules = {
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
};
