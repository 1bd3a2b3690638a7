import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { type FederalOrderRule, federalOrderRules } from "../../models/federal-orders.ts";
import { round } from "../../models/round.ts";

export const fmmo = defineFunction({
  name: "FMMO",
  summary:
    "Gives the component and class prices of the United States federal milk orders under the rules of a stated year.",
  purpose: "Use it to see how the prices of cheese, butter, whey and powder make the milk price of the United States.",
  params: [
    {
      name: "cheese",
      about:
        "Cheese price: for 2025 that of 40-pound blocks, for 2008 the weighted average of blocks and of barrels plus 0.03",
      unit: "USD/lb",
      min: 0,
    },
    { name: "butter", about: "Butter price", unit: "USD/lb", min: 0 },
    { name: "whey", about: "Dry whey price", unit: "USD/lb", min: 0 },
    { name: "powder", about: "Nonfat dry milk price", unit: "USD/lb", min: 0 },
    {
      kind: "choice",
      name: "rules",
      about: "Year of the rules",
      choices: {
        "2005": "2003 to early 2007, superseded",
        "2008": "October 2008 to May 2025, superseded",
        "2025": "from June 2025, with the skim milk of December 2025; needs the cheese fat yield for the protein price",
      },
      default: "2025",
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
    "butterfat BF = (butter - butter make allowance)*butter yield; protein P = (cheese - cheese make allowance)*cheese yield + ((cheese - cheese make allowance)*cheese fat yield - BF*fat retention)*fat to protein; other solids OS = (whey - whey make allowance)*whey yield; nonfat solids NS = (powder - powder make allowance)*powder yield, each to 4 decimals; Class III skim = skim protein*P + skim other solids*OS; Class IV skim = skim nonfat solids*NS; class = 0.965*skim + 3.5 BF, each to the cent; 2005 BF (butter - 0.115)*1.20, P (cheese - 0.165)*1.383 + ((cheese - 0.165)*1.572 - 0.9 BF)*1.17, OS (whey - 0.159)*1.03, NS (powder - 0.14)*0.99; 2008 BF (butter - 0.1715)*1.211, P (cheese - 0.2003)*1.383 + ((cheese - 0.2003)*1.572 - 0.9 BF)*1.17, OS (whey - 0.1991)*1.03, NS (powder - 0.1678)*0.99; 2005 and 2008 skim 3.1, 5.9 and 9; 2025 BF (butter - 0.2272)*1.211, P (cheese - 0.2519)*1.383 + ((cheese - 0.2519)*cheese fat yield - 0.91 BF)*1.17, OS (whey - 0.2668)*1.03, NS (powder - 0.2393)*0.99, skim 3.3, 6.0 and 9.3",
  source: [
    { key: "cfr1000", at: "Class III and IV prices and their components (2005)" },
    { key: "cfr1000Of2008", at: "paragraphs (h) to (q) (2008)" },
    { key: "fmmoFinal2025", at: "allowances, fat retention, cheese price and skim milk (2025)" },
  ],
  cautions: [
    "2025 needs the cheese that a pound of butterfat makes: we could not read that figure, so protein and Class III are errors until constants has cheese fat yield.",
    "For June to November 2025 enter 3.1, 5.9 and 9 as skim protein, skim other solids and skim nonfat solids in constants.",
    "Rules of 2005 and 2008 are superseded: use them for their own years only.",
    "Prices are rounded as announced. Other solids may be negative: the rules have no floor.",
  ],
  examples: [
    {
      args: [1.7011, 2.2568, 0.4421, 1.0229, 2008],
      note: "January 2017: announced 16.77 and 16.19",
      result: [
        ["item", "price", "unit"],
        ["Butterfat", 2.5253, "USD/lb"],
        ["Protein", 2.1768, "USD/lb"],
        ["Other solids", 0.2503, "USD/lb"],
        ["Nonfat solids", 0.8465, "USD/lb"],
        ["Class III", 16.77, "USD/cwt"],
        ["Class IV", 16.19, "USD/cwt"],
        ["Class III skim milk", 8.22, "USD/cwt"],
        ["Class IV skim milk", 7.62, "USD/cwt"],
        ["Somatic cell adjustment", 0.00085, "USD/cwt per 1,000 cells"],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (cheese, butter, whey, powder, rules, constants) => {
    if (constants !== undefined && constants.length > 1)
      return new CellError("#VALUE!", say(messages.functions.severalConstants));
    const rule: FederalOrderRule = { ...federalOrderRules[rules] };
    for (const [name, value] of Object.entries(constants?.[0]?.values ?? {}))
      if (value !== undefined) rule[name as keyof FederalOrderRule] = value;
    // 7 CFR 1000.50 (l) to (o): each to a hundredth of a cent
    const perPound = (price: number) => round(price, 4);
    const cheeseValue = cheese - rule.cheeseMakeAllowance;
    const butterfat = perPound((butter - rule.butterMakeAllowance) * rule.butterYield);
    const otherSolids = perPound((whey - rule.wheyMakeAllowance) * rule.wheyYield);
    const nonfatSolids = perPound((powder - rule.powderMakeAllowance) * rule.powderYield);
    // 7 CFR 1000.50 (h) to (k): a hundredweight holds milkFat pounds of butterfat and the rest of skim milk.
    const classOf = (skim: number) => round((1 - rule.milkFat / 100) * skim + rule.milkFat * butterfat, 2);
    const fourSkim = round(rule.skimNonfatSolids * nonfatSolids, 2);
    const lacking = new CellError("#N/A", say(messages.functions.fatYieldUnknown));
    const protein =
      rule.cheeseFatYield === undefined
        ? undefined
        : perPound(
            cheeseValue * rule.cheeseYield +
              (cheeseValue * rule.cheeseFatYield - butterfat * rule.fatRetention) * rule.fatToProtein,
          );
    const threeSkim =
      protein === undefined ? undefined : round(rule.skimProtein * protein + rule.skimOtherSolids * otherSolids, 2);
    return [
      { item: "Butterfat", price: butterfat, unit: "USD/lb" },
      { item: "Protein", price: protein ?? lacking, unit: "USD/lb" },
      { item: "Other solids", price: otherSolids, unit: "USD/lb" },
      { item: "Nonfat solids", price: nonfatSolids, unit: "USD/lb" },
      { item: "Class III", price: threeSkim === undefined ? lacking : classOf(threeSkim), unit: "USD/cwt" },
      { item: "Class IV", price: classOf(fourSkim), unit: "USD/cwt" },
      { item: "Class III skim milk", price: threeSkim ?? lacking, unit: "USD/cwt" },
      { item: "Class IV skim milk", price: fourSkim, unit: "USD/cwt" },
      // 7 CFR 1000.50 (p): 0.0005 of the cheese price, to the fifth decimal
      { item: "Somatic cell adjustment", price: round(cheese * 0.0005, 5), unit: "USD/cwt per 1,000 cells" },
    ];
  },
});
