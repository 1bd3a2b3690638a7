import { defineFunction } from "../../define.ts";
import { milkShare, warmingReport } from "../../vocabulary/params.ts";
import { co2e } from "./co2e.ts";
import { emissionIntensity } from "./emissionintensity.ts";

const [gas] = co2e.params;

export const carbonFootprint = defineFunction({
  name: "CARBONFOOTPRINT",
  summary: "Adds up the sources of greenhouse gas of a farm and gives the footprint of its milk, source by source.",
  purpose:
    "Use it to see which source weighs most, and to state kilograms of carbon dioxide equivalent per kilogram of milk.",
  params: [
    {
      kind: "table",
      name: "sources",
      about: "One row per source: animals, manure, purchased feed, fertiliser, fuel, electricity",
      columns: [
        { kind: "text", name: "source", about: "Name of the source" },
        {
          name: "amount",
          words: "mass",
          about: "Kilograms of the gas in the same time; negative for a credit",
          unit: "kg",
        },
        {
          kind: "choice",
          name: "gas",
          about: "Which gas",
          choices: { CO2E: "carbon dioxide equivalent, already added up", ...gas.choices },
          default: "CO2E",
        },
      ],
    },
    { name: "milk", about: "Milk of the same time", unit: "kg FPCM", above: 0 },
    milkShare,
    warmingReport,
  ],
  result: {
    kind: "table",
    columns: [
      { name: "source", kind: "text" },
      { name: "kgCO2e", unit: "kg CO2e" },
      { name: "share", unit: "fraction" },
      { name: "perKgMilk", label: "per kg milk", unit: "kg CO2e/kg FPCM" },
    ],
  },
  formula:
    "kg CO2e = amount*factor of CO2E, 1 for CO2E; share = kg CO2e/total; per kg milk = kg CO2e*allocation/milk; totals by sum",
  source: [
    { key: "identity", at: "a sum of sources over milk" },
    { key: "idf2015", at: "the footprint per kilogram of FPCM" },
  ],
  cautions: [
    "A footprint is only comparable with another that counts the same sources, uses the same report and allocates in the same way: state all three.",
    "IDF asks for carbon in soil and credits to be reported beside the footprint: enter them as a source only if you say so.",
    "The allocation is of the whole farm, by ALLOCMILK; what serves milk alone, such as cooling, should carry 1: use a call of its own.",
  ],
  examples: [
    {
      args: [
        [
          ["Enteric methane", 1700, "CH4"],
          ["Manure nitrous oxide", 30, "N2O"],
          ["Purchased feed", 18000, null],
          ["Diesel", 4000, "CO2"],
        ],
        73000,
        0.88,
      ],
      note: "45,900 + 8,190 + 18,000 + 4,000 = 76,090 kg CO2e",
      result: [
        ["source", "kg co2e (kg CO2e)", "share (fraction)", "per kg milk (kg CO2e/kg FPCM)"],
        ["Enteric methane", 45900, 0.6032330135, 0.5533150685],
        ["Manure nitrous oxide", 8190, 0.1076356946, 0.09872876712],
        ["Purchased feed", 18000, 0.2365619661, 0.2169863014],
        ["Diesel", 4000, 0.0525693258, 0.04821917808],
        ["Total", 76090, 1, 0.9172493151],
      ],
    },
  ],
  conditions: [
    {
      holds: (sources, _milk, _allocation, version) =>
        version !== "AR4" || sources.every(({ gas: which }) => which !== "CH4FOSSIL"),
      otherwise: "report AR4 has no separate factor for CH4FOSSIL: use CH4",
      code: "#N/A",
    },
  ],
  notNative: "it reads a table and gives one",
  compute: (sources, milk, allocation, version) => {
    const lines = sources.map(({ source, amount, gas: which }) => ({
      source,
      kgCO2e: which === "CO2E" ? amount : co2e.compute(which, amount, version),
    }));
    const total = lines.reduce((sum, { kgCO2e }) => sum + kgCO2e, 0);
    return [...lines, { source: "Total", kgCO2e: total }].map((line) => ({
      ...line,
      share: total === 0 ? null : line.kgCO2e / total,
      perKgMilk: emissionIntensity.compute(line.kgCO2e, milk, allocation),
    }));
  },
});
