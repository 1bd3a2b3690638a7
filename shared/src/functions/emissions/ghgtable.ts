import { CellError } from "../../cells/errors.ts";
import { defineFunction } from "../../define.ts";
import { entericRegions } from "../../models/ipcc.ts";
import { milkShare, warmingReport } from "../../vocabulary/params.ts";
import { fpcm } from "../milk/fpcm.ts";
import { co2e } from "./co2e.ts";
import { emissionIntensity } from "./emissionintensity.ts";
import { enteric1 } from "./enteric1.ts";
import { enteric2 } from "./enteric2.ts";
import { gei } from "./gei.ts";

const [, , , , activity, pregnant, gain, matureWeight, animal] = gei.params;

export const ghgTable = defineFunction({
  name: "GHGTABLE",
  summary: "Builds the enteric methane account of a herd by class, in total and per kilogram of milk.",
  purpose:
    "Use it to see which animals of a herd give the methane, and what more milk or fewer idle animals would change.",
  params: [
    {
      kind: "table",
      name: "herd",
      about: "One row a class of animals; fat and protein are needed where there is milk",
      columns: [
        { kind: "text", name: "class", about: "Name of the class" },
        { name: "heads", about: "Animals", unit: "head", min: 0 },
        { name: "bodyWeight", about: "Live weight", unit: "kg", min: 20, max: 1500 },
        {
          name: "milk",
          about: "Milk per head and day, the mean of the whole year with the dry days",
          unit: "kg/d",
          min: 0,
          default: 0,
        },
        { name: "fat", about: "Fat, percent by mass", unit: "%", min: 1, max: 15, optional: true },
        {
          name: "protein",
          about: "True protein, percent by mass, as FPCM takes it",
          unit: "%",
          min: 1,
          max: 15,
          optional: true,
        },
        { name: "digestibility", about: "Digestible share of the feed energy", unit: "% of GE", min: 40, max: 90 },
        activity,
        pregnant,
        gain,
        matureWeight,
        animal,
      ],
    },
    {
      kind: "choice",
      name: "method",
      about: "How the methane is found",
      choices: { TIER2: "GEI and ENTERIC2 of each class", TIER1: "ENTERIC1, dairy cows only" },
      default: "TIER2",
    },
    warmingReport,
    {
      kind: "choice",
      name: "region",
      about: "Region of ENTERIC1, required for TIER1",
      choices: entericRegions,
      optional: true,
    },
    {
      name: "methaneFactor",
      about: "Own methane conversion factor for TIER2, which overrides GLEAM",
      unit: "% of GE",
      min: 1,
      max: 15,
      optional: true,
    },
    milkShare,
  ],
  result: {
    kind: "table",
    columns: [
      { name: "class", kind: "text" },
      { name: "heads", unit: "head" },
      { name: "kgCH4", unit: "kg/yr" },
      { name: "kgCO2e", unit: "kg CO2e" },
    ],
  },
  formula:
    "TIER2 heads*ENTERIC2(GEI); TIER1 heads*ENTERIC1(region); CO2E of each; per kg FPCM: total*allocation over heads*365 days of FPCM",
  source: [
    { key: "ipcc2006", at: "chapter 10, Tier 1 and Tier 2; the steps as ENTERIC1, GEI, ENTERIC2 and CO2E" },
    { key: "idf2015", at: "FPCM" },
  ],
  cautions: [
    "Enteric methane only: manure, feed and energy are not in it.",
    "Each class is taken for a whole year: enter the mean number of heads and the mean milk of all days.",
    "For young stock enter animal, gain, matureWeight and pregnant; without them a class is reckoned as grown cows.",
  ],
  examples: [
    {
      args: [
        [
          ["Cows", 10, 600, 20, 4, 3.3, 65, "STALL", 0.9, null, null, "COW"],
          ["Heifers", 5, 300, null, null, null, 60, "STALL", 0, 0.6, 550, "HEIFER"],
        ],
      ],
      result: [
        ["class", "heads (head)", "kg ch4 (kg/yr)", "kg co2e (kg CO2e)"],
        ["Cows", 10, 1434.845985, 38740.8416],
        ["Heifers", 5, 298.2401692, 8052.484569],
        ["Total", 15, 1733.086154, 46793.32617],
        ["Per kg FPCM (kg CO2e/kg FPCM)", null, null, 0.6410813978],
      ],
    },
    {
      args: [[["Cows", 10, 600, 20, 4, 3.3, 65]], "TIER1", "AR5", "WESTEUROPE"],
      note: "117 kg of methane a cow; 72,991.24 kg FPCM a year",
      result: [
        ["class", "heads (head)", "kg ch4 (kg/yr)", "kg co2e (kg CO2e)"],
        ["Cows", 10, 1170, 32760],
        ["Total", 10, 1170, 32760],
        ["Per kg FPCM (kg CO2e/kg FPCM)", null, null, 0.4488209818],
      ],
    },
    {
      args: [[["Cows", 10, 600, 20, 4, 3.3, 65, null, 0.9]], "TIER2", null, null, 6, 0.85],
      note: "An own methane factor of 6 %, and 85 % of it to milk",
      result: [
        ["class", "heads (head)", "kg ch4 (kg/yr)", "kg co2e (kg CO2e)"],
        ["Cows", 10, 1324.473217, 35760.77686],
        ["Total", 10, 1324.473217, 35760.77686],
        ["Per kg FPCM (kg CO2e/kg FPCM)", null, null, 0.4164425804],
      ],
    },
  ],
  conditions: [
    {
      holds: (_herd, method, _version, region) => method === "TIER2" || region !== undefined,
      otherwise: "region is blank: method TIER1 needs it",
      code: "#N/A",
    },
  ],
  notNative: "it reads a table and gives one",
  compute: (herd, method, version, region, methaneFactor, allocation) => {
    const rows: { class: string; heads: number; kgCH4: number; kgCO2e: number }[] = [];
    let corrected = 0;
    for (const row of herd) {
      const { heads, milk, fat, protein, digestibility } = row;
      if (milk > 0 && (fat === undefined || protein === undefined))
        return new CellError("#N/A", `herd, class "${row.class}": fat or protein is blank: its milk needs both.`);
      if (row.gain > 0 && row.matureWeight === undefined)
        return new CellError("#N/A", `herd, class "${row.class}": matureWeight is blank: gain needs it.`);
      if (method === "TIER1" && milk === 0)
        return new CellError(
          "#VALUE!",
          `herd, class "${row.class}" gives no milk: TIER1 has a factor for dairy cows only, so leave it out or take TIER2.`,
        );
      const energy = gei.compute(
        row.bodyWeight,
        milk,
        fat ?? 1, // without milk its fat does not count
        digestibility,
        row.activity,
        row.pregnant,
        row.gain,
        row.matureWeight,
        row.animal,
      );
      const perHead =
        method === "TIER2"
          ? enteric2.compute(energy, digestibility, "GLEAM", methaneFactor, 1, undefined)
          : enteric1.compute(region!, "2006", "DAIRY");
      const kgCH4 = heads * perHead;
      rows.push({ class: row.class, heads, kgCH4, kgCO2e: co2e.compute("CH4", kgCH4, version) });
      // 4.8 % lactose, which IDF2015 does not use
      if (milk > 0) corrected += fpcm.compute(heads * milk * 365, fat!, protein!, "IDF2015", "TRUEPROTEIN", 4.8);
    }
    const total = (of: "heads" | "kgCH4" | "kgCO2e") => rows.reduce((sum, row) => sum + row[of], 0);
    return [
      ...rows,
      { class: "Total", heads: total("heads"), kgCH4: total("kgCH4"), kgCO2e: total("kgCO2e") },
      {
        class: "Per kg FPCM (kg CO2e/kg FPCM)",
        heads: null,
        kgCH4: null,
        kgCO2e: corrected > 0 ? emissionIntensity.compute(total("kgCO2e"), corrected, allocation) : null,
      },
    ];
  },
});
