import { defineFunction } from "../../define.ts";
import { demand } from "./demand.ts";
import { ssr } from "./ssr.ts";

export const milkBalance = defineFunction({
  name: "MILKBALANCE",
  summary:
    "Builds the milk balance of a country or region: production and use per head, self-sufficiency, import dependency, demand and gap.",
  purpose: "Use it to see how much milk people have, how much is imported, and how much more would be needed.",
  params: [
    { name: "production", about: "Production", unit: "t/yr", min: 0 },
    { name: "imports", about: "Imports in milk equivalent", unit: "t/yr", min: 0 },
    { name: "exports", about: "Exports in milk equivalent", unit: "t/yr", min: 0 },
    { name: "stockWithdrawal", about: "Milk taken out of stocks, negative when stocks grow", unit: "t/yr" },
    { name: "population", about: "People", unit: "persons", above: 0 },
    {
      name: "targetIntake",
      about: "Target intake, for demand and gap; 120 in Bangladesh",
      unit: "g/person/d",
      above: 0,
      optional: true,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "value", kind: "cell" },
      { name: "unit", kind: "text" },
    ],
  },
  formula:
    "use = production + imports - exports + stockWithdrawal; per head = t*1000/population kg/yr and /365*1000 g/d; SSR = production/use; import dependency = imports/(production + imports - exports); demand = DEMAND(population, targetIntake); gap = demand - production",
  source: [
    { key: "hemme2004", at: "section 1 and section 2.1" },
    { key: "faoBalance", at: "domestic supply, self-sufficiency and import dependency" },
  ],
  cautions: [
    "Section 2.1 of Hemme, Garcia & Khan 2004 prints 13 kg of production per head; its own 2.11 million t for 130 million people are 16.2 kg.",
    "A negative gap means that production exceeds the demand at the target intake.",
  ],
  examples: [
    {
      args: [2110000, 250000, 0, 0, 130000000, 120],
      note: "Bangladesh in section 1 of the paper: production would have to be over two and a half times as high",
      result: [
        ["item", "value", "unit"],
        ["Production", 2110000, "t/yr"],
        ["Imports", 250000, "t/yr"],
        ["Exports", 0, "t/yr"],
        ["Stock withdrawal", 0, "t/yr"],
        ["Use", 2360000, "t/yr"],
        ["Production per head", 16.23076923, "kg/person/yr"],
        ["Production per head and day", 44.46786091, "g/person/d"],
        ["Use per head", 18.15384615, "kg/person/yr"],
        ["Use per head and day", 49.7365648, "g/person/d"],
        ["Self-sufficiency ratio (SSR)", 0.8940677966, "fraction"],
        ["Import dependency", 0.1059322034, "fraction"],
        ["Demand", 5694000, "t/yr"],
        ["Gap", 3584000, "t/yr"],
        ["Demand/production", 2.698578199, "ratio"],
      ],
    },
  ],
  // _exports, since a module of CommonJS, which tests run, keeps the name exports for itself.
  conditions: [
    {
      holds: (production, imports, _exports, stockWithdrawal) => production + imports - _exports + stockWithdrawal > 0,
      otherwise: "the milk used, production + imports - exports + stockWithdrawal, is not above 0: check these amounts",
    },
  ],
  notNative: "its result is a table",
  compute: (production, imports, _exports, stockWithdrawal, population, targetIntake) => {
    const use = production + imports - _exports + stockWithdrawal;
    const perHead = (tonnes: number) => (tonnes * 1000) / population;
    const perHeadAndDay = (tonnes: number) => (perHead(tonnes) / 365) * 1000;
    const needed = targetIntake === undefined ? null : demand.compute(population, targetIntake, 365);
    const line = (item: string, value: number | null, unit: string) => ({ item, value, unit });
    return [
      line("Production", production, "t/yr"),
      line("Imports", imports, "t/yr"),
      line("Exports", _exports, "t/yr"),
      line("Stock withdrawal", stockWithdrawal, "t/yr"),
      line("Use", use, "t/yr"),
      line("Production per head", perHead(production), "kg/person/yr"),
      line("Production per head and day", perHeadAndDay(production), "g/person/d"),
      line("Use per head", perHead(use), "kg/person/yr"),
      line("Use per head and day", perHeadAndDay(use), "g/person/d"),
      line("Self-sufficiency ratio (SSR)", ssr.compute(production, imports, _exports, stockWithdrawal), "fraction"),
      line("Import dependency", imports / (production + imports - _exports), "fraction"),
      line("Demand", needed, "t/yr"),
      line("Gap", needed === null ? null : needed - production, "t/yr"),
      line("Demand/production", needed === null ? null : needed / production, "ratio"),
    ];
  },
});
