import { defineFunction } from "../../define.ts";
import { interestRate } from "../../vocabulary/params.ts";
import { capRecovery } from "../decision/caprecovery.ts";

export const coolerCost = defineFunction({
  name: "COOLERCOST",
  summary: "Compares the cost of a milk cooler per litre with the milk and the price that it saves.",
  purpose: "Use it to see how much milk a village cooler needs to pay for itself.",
  params: [
    { name: "litresPerDay", about: "Milk cooled in a day", unit: "L/d", above: 0 },
    { name: "capacity", about: "What the cooler can cool in a day", unit: "L/d", above: 0 },
    { name: "price", about: "Purchase price with installation", unit: "cur", min: 0 },
    { name: "life", about: "Years of use", unit: "yr", min: 0.1, max: 200 },
    { name: "rate", about: "Interest rate", ...interestRate },
    {
      name: "energy",
      about: "Electricity or fuel to cool a litre, in the unit that it is sold in",
      unit: "kWh/L",
      min: 0,
    },
    { name: "tariff", words: "energy price", about: "Price of that unit", unit: "cur/kWh", min: 0 },
    { name: "lossSaved", about: "Share of the milk that spoils without the cooler", unit: "fraction", min: 0, max: 1 },
    { name: "milkPrice", about: "Price of a litre of milk", unit: "cur/L", min: 0 },
    { name: "running", about: "Labour, repairs, rent and cleaning in a year", unit: "cur/yr", min: 0, default: 0 },
    {
      name: "bonus",
      about: "Extra price that a buyer pays for a litre of cooled milk",
      unit: "cur/L",
      min: 0,
      default: 0,
    },
    { name: "days", about: "Days of use in a year", unit: "d/yr", above: 0, max: 366, default: 365 },
    { name: "salvage", about: "Value at the end", unit: "cur", min: 0, default: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "perYear", unit: "cur/yr" },
      { name: "perLitre", unit: "cur/L" },
      { name: "value", kind: "cell" },
    ],
  },
  formula:
    "capital = CAPRECOVERY(price, salvage, rate, life); energy = litres*energy*tariff; milk saved = litres*lossSaved*milkPrice; bonus = litres*bonus; break-even = (capital + running)/(lossSaved*milkPrice + bonus - energy*tariff)/days",
  source: [
    { key: "identity", at: "capital recovery and running costs over the milk" },
    { key: "bennettFao", at: "Constraints, losses and low-cost cooling" },
  ],
  cautions: [
    "The break-even litres may be more than the cooler holds: then no quantity pays at these prices.",
    "Milk that is cooled late is not saved: place the cooler within the shelf life of TRAVELTIME.",
  ],
  examples: [
    {
      args: [400, 500, 6000, 8, 0.12, 0.02, 0.15, 0.08, 0.35, 600, 0.01],
      note: "A village cooler of 500 litres",
      result: [
        ["item", "per year (cur/yr)", "per litre (cur/L)", "value"],
        ["Capital", 1207.817048, 0.008272719509, ""],
        ["Running", 600, 0.004109589041, ""],
        ["Energy", 438, 0.003, ""],
        ["Cost of cooling", 2245.817048, 0.01538230855, ""],
        ["Milk saved", 4088, 0.028, ""],
        ["Bonus", 1460, 0.01, ""],
        ["Gain less cost", 3302.182952, 0.02261769145, ""],
        ["Use of capacity (fraction)", "", "", 0.8],
        ["Break-even litres a day", "", "", 141.5120977],
      ],
    },
  ],
  conditions: [
    {
      holds: (litresPerDay, capacity) => litresPerDay <= capacity,
      otherwise: "litresPerDay is above capacity: enter at most the capacity",
    },
  ],
  notNative: "its result is a table",
  compute: (
    litresPerDay,
    capacity,
    price,
    life,
    rate,
    energy,
    tariff,
    lossSaved,
    milkPrice,
    running,
    bonus,
    days,
    salvage,
  ) => {
    const litres = litresPerDay * days;
    const line = (item: string, perYear: number) => ({ item, perYear, perLitre: perYear / litres, value: null });
    const measure = (item: string, value: number | null) => ({ item, perYear: null, perLitre: null, value });
    const capital = capRecovery.compute(price, salvage, rate, life);
    const costs = capital + running + litres * energy * tariff;
    // All the milk is sold cooled, also what would have spoiled.
    const gainPerLitre = lossSaved * milkPrice + bonus;
    const gain = litres * gainPerLitre;
    const leftPerLitre = gainPerLitre - energy * tariff;
    return [
      line("Capital", capital),
      line("Running", running),
      line("Energy", litres * energy * tariff),
      line("Cost of cooling", costs),
      line("Milk saved", litres * lossSaved * milkPrice),
      line("Bonus", litres * bonus),
      line("Gain less cost", gain - costs),
      measure("Use of capacity (fraction)", litresPerDay / capacity),
      measure("Break-even litres a day", leftPerLitre > 0 ? (capital + running) / leftPerLitre / days : null),
    ];
  },
});
