import { CellError } from "../../cells/errors.ts";
import { defineFunction } from "../../define.ts";
import { federalOrderRules } from "../../models/federal-orders.ts";

export const fmmo = defineFunction({
  name: "FMMO",
  summary: "Gives the component and class prices of the United States federal milk orders under a stated rule year.",
  purpose: "Use it to see how the prices of cheese, butter, whey and powder make the milk price of the United States.",
  params: [
    { name: "cheese", about: "Cheese price", unit: "USD/lb", min: 0 },
    { name: "butter", about: "Butter price", unit: "USD/lb", min: 0 },
    { name: "whey", about: "Dry whey price", unit: "USD/lb", min: 0 },
    { name: "powder", about: "Nonfat dry milk price", unit: "USD/lb", min: 0 },
    {
      kind: "choice",
      name: "rules",
      about: "Year of the rules",
      choices: { "2005": "formulas of 7 CFR 1000.50 in force in 2005" },
      default: "2005",
    },
    {
      kind: "account",
      name: "constants",
      about: "Labels and values that override constants of the rules, in one column of values",
      optional: true,
      lines: [
        {
          name: "cheeseMakeAllowance",
          about: "Cost of making cheese",
          unit: "USD/lb",
          above: 0,
          max: 2,
          optional: true,
        },
        {
          name: "butterMakeAllowance",
          about: "Cost of making butter",
          unit: "USD/lb",
          above: 0,
          max: 2,
          optional: true,
        },
        {
          name: "wheyMakeAllowance",
          about: "Cost of making dry whey",
          unit: "USD/lb",
          above: 0,
          max: 2,
          optional: true,
        },
        {
          name: "powderMakeAllowance",
          about: "Cost of making powder",
          unit: "USD/lb",
          above: 0,
          max: 2,
          optional: true,
        },
        {
          name: "butterYield",
          about: "Butter from a pound of butterfat",
          unit: "ratio",
          above: 0,
          max: 5,
          optional: true,
        },
        {
          name: "cheeseYield",
          about: "Cheese from a pound of protein",
          unit: "ratio",
          above: 0,
          max: 5,
          optional: true,
        },
        {
          name: "cheeseFatYield",
          about: "Cheese from a pound of butterfat",
          unit: "ratio",
          above: 0,
          max: 5,
          optional: true,
        },
        {
          name: "fatRetention",
          about: "Share of butterfat kept in cheese",
          unit: "fraction",
          above: 0,
          max: 1,
          optional: true,
        },
        {
          name: "fatToProtein",
          about: "Butterfat to protein in milk",
          unit: "ratio",
          above: 0,
          max: 5,
          optional: true,
        },
        {
          name: "wheyYield",
          about: "Dry whey from a pound of other solids",
          unit: "ratio",
          above: 0,
          max: 5,
          optional: true,
        },
        {
          name: "powderYield",
          about: "Powder from a pound of nonfat solids",
          unit: "ratio",
          above: 0,
          max: 5,
          optional: true,
        },
        { name: "skimProtein", about: "Protein in skim milk", unit: "%", above: 0, max: 15, optional: true },
        { name: "skimOtherSolids", about: "Other solids in skim milk", unit: "%", above: 0, max: 15, optional: true },
        { name: "skimNonfatSolids", about: "Nonfat solids in skim milk", unit: "%", above: 0, max: 15, optional: true },
        {
          name: "milkFat",
          about: "Butterfat of the milk that classes price",
          unit: "%",
          above: 0,
          max: 15,
          optional: true,
        },
      ],
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "price", kind: "cell" },
      { name: "unit", kind: "text" },
    ],
  },
  formula:
    "2005: butterfat BF = (butter - 0.115)*1.20; protein P = (cheese - 0.165)*1.383 + ((cheese - 0.165)*1.572 - BF*0.9)*1.17; other solids OS = (whey - 0.159)*1.03; nonfat solids = (powder - 0.14)*0.99; Class III = (3.1 P + 5.9 OS)*0.965 + 3.5 BF; Class IV = 9*nonfat solids*0.965 + 3.5 BF",
  source: [{ key: "cfr1000", at: "Class III and IV prices and their components" }],
  cautions: [
    "These are the rules of 2005: later years have other make allowances, which constants carries.",
    "Nothing is rounded here; announced prices are, so that a class price may differ by a cent.",
  ],
  examples: [
    {
      args: [1.5, 1.6, 0.4, 0.9],
      result: [
        ["item", "price", "unit"],
        ["Butterfat", 1.782, "USD/lb"],
        ["Protein", 2.4252444, "USD/lb"],
        ["Other solids", 0.24823, "USD/lb"],
        ["Nonfat solids", 0.7524, "USD/lb"],
        ["Class III", 14.90541613, "USD/cwt"],
        ["Class IV", 12.771594, "USD/cwt"],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (cheese, butter, whey, powder, rules, constants) => {
    if (constants !== undefined && constants.length > 1)
      return new CellError("#VALUE!", "constants has several columns of values: select labels and one column.");
    const rule = { ...federalOrderRules[rules] };
    for (const [name, value] of Object.entries(constants?.[0]?.values ?? {}))
      if (value !== undefined) rule[name as keyof typeof rule] = value;
    const cheeseValue = cheese - rule.cheeseMakeAllowance;
    const butterfat = (butter - rule.butterMakeAllowance) * rule.butterYield;
    const protein =
      cheeseValue * rule.cheeseYield +
      (cheeseValue * rule.cheeseFatYield - butterfat * rule.fatRetention) * rule.fatToProtein;
    const otherSolids = (whey - rule.wheyMakeAllowance) * rule.wheyYield;
    const nonfatSolids = (powder - rule.powderMakeAllowance) * rule.powderYield;
    // A hundredweight holds milkFat pounds of butterfat and the rest of skim milk.
    const skim = 1 - rule.milkFat / 100;
    const fatValue = rule.milkFat * butterfat;
    const classThree = (rule.skimProtein * protein + rule.skimOtherSolids * otherSolids) * skim + fatValue;
    const classFour = rule.skimNonfatSolids * nonfatSolids * skim + fatValue;
    return [
      { item: "Butterfat", price: butterfat, unit: "USD/lb" },
      { item: "Protein", price: protein, unit: "USD/lb" },
      { item: "Other solids", price: otherSolids, unit: "USD/lb" },
      { item: "Nonfat solids", price: nonfatSolids, unit: "USD/lb" },
      { item: "Class III", price: classThree, unit: "USD/cwt" },
      { item: "Class IV", price: classFour, unit: "USD/cwt" },
    ];
  },
});
