import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { nonProtein } from "../../models/corrected-milk.ts";
import { entericRegions, growthEnergy, productivities } from "../../models/ipcc.ts";
import {
  climateZones,
  manureAnimals,
  manureSystems,
  nitrogenByFeed,
  nitrogenByWeight,
  solidsByEnergy,
  solidsByWeight,
} from "../../models/manure.ts";
import { milkShare, warmingReport } from "../../vocabulary/params.ts";
import { fpcm } from "../milk/fpcm.ts";
import { co2e } from "./co2e.ts";
import { emissionIntensity } from "./emissionintensity.ts";
import { enteric1 } from "./enteric1.ts";
import { enteric2 } from "./enteric2.ts";
import { gei, sexFactor } from "./gei.ts";
import { manureCh4 } from "./manurech4.ts";
import { n2oManure } from "./n2omanure.ts";

const [, , , , activity, pregnant, gain, matureWeight, animal] = gei.params;
const [, guidelines] = enteric1.params;
const storage = manureCh4.params[7];

interface Line {
  readonly class: string;
  readonly heads: number;
  readonly kgCH4Enteric: number;
  readonly kgCH4Manure: number | null;
  readonly kgN2O: number | null;
  readonly kgCO2e: number;
}

const header = [
  "class",
  "heads (head)",
  "kg ch4 enteric (kg/yr)",
  "kg ch4 manure (kg/yr)",
  "kg n2o manure (kg/yr)",
  "kg co2e (kg CO2e)",
];

export const ghgTable = defineFunction({
  name: "GHGTABLE",
  summary:
    "Builds the greenhouse gas account of a herd by class: enteric methane, and methane and nitrous oxide of manure.",
  purpose:
    "Use it to see which animals of a herd give the gases, and what more milk, fewer idle animals or another store would change.",
  params: [
    {
      kind: "table",
      name: "herd",
      about:
        "One row per class of animals; fat and protein are needed where there is milk, and system for manure: split a class kept in two ways",
      columns: [
        { kind: "text", name: "class", about: "Name of the class" },
        { name: "heads", about: "Animals", unit: "head", min: 0 },
        { name: "bodyWeight", about: "Live weight", unit: "kg", min: 10, max: 1500 },
        {
          name: "milk",
          about: "Milk per head per day, the mean of the whole year with the dry days",
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
        { name: "digestibility", about: "Digestible share of the feed energy", unit: "% of GE", min: 40, max: 100 },
        activity,
        pregnant,
        gain,
        matureWeight,
        animal,
        {
          kind: "choice",
          name: "category",
          about: "Kind of animal in the tables; blank: DAIRY with milk, OTHERCATTLE without",
          choices: manureAnimals,
          optional: true,
        },
        {
          kind: "choice",
          name: "system",
          about: "How its manure is kept; blank in all rows: manure is left out",
          choices: manureSystems,
          optional: true,
        },
        {
          name: "crudeProtein",
          about: "Crude protein in the dry matter of the feed, for its nitrous oxide",
          unit: "%",
          min: 1,
          max: 50,
          optional: true,
        },
        {
          name: "nitrogen",
          about: "Nitrogen excreted per head, in place of crudeProtein",
          unit: "kg/head/yr",
          above: 0,
          optional: true,
        },
      ],
    },
    {
      kind: "choice",
      name: "method",
      about: "How the methane of feed and the volatile solids are found",
      choices: { TIER2: "from the feed by GEI and ENTERIC2, cattle and buffalo", TIER1: "by factors of the region" },
      default: "TIER2",
    },
    warmingReport,
    {
      kind: "choice",
      name: "region",
      about: "Region of the tables, required for TIER1",
      choices: entericRegions,
      optional: true,
    },
    {
      name: "methaneFactor",
      about: "Your own methane conversion factor for TIER2, which replaces GLEAM's",
      unit: "% of GE",
      min: 1,
      max: 15,
      optional: true,
    },
    milkShare,
    {
      kind: "choice",
      name: "climate",
      about: "Climate zone, required for manure",
      choices: climateZones,
      optional: true,
    },
    {
      kind: "choice",
      name: "productivity",
      about: "Productivity of the animals, required for manure",
      choices: productivities,
      optional: true,
    },
    storage,
    { ...guidelines, name: "guidelines", about: "Year of the guidelines for enteric methane by TIER1" },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "class", kind: "text" },
      { name: "heads", unit: "head" },
      { name: "kgCH4Enteric", label: "kg ch4 enteric", unit: "kg/yr" },
      { name: "kgCH4Manure", label: "kg ch4 manure", unit: "kg/yr" },
      { name: "kgN2O", label: "kg n2o manure", unit: "kg/yr" },
      { name: "kgCO2e", unit: "kg CO2e" },
    ],
  },
  formula:
    "enteric: TIER2 heads*ENTERIC2(GEI), TIER1 heads*ENTERIC1; manure: heads*MANURECH4 of volatile solids and heads*N2OMANURE of nitrogen; TIER2 volatile solids = GEI*(1.04 - digestibility/100)*0.92/18.45, TIER1 by region and weight (Table 10.13a); nitrogen = 365*(GEI/18.45*crudeProtein/100/6.25 - milk*(protein + 0.19)/100/6.38 - gain*(268 - 7.03 NEg/gain)/1000/6.25), without crudeProtein by region and weight (Table 10.19); CO2E of each gas; per kg FPCM: total*allocation over heads*365 days of FPCM",
  source: [
    { key: "ipcc2006", at: "chapter 10, Tier 1 and Tier 2; the steps as ENTERIC1, GEI, ENTERIC2 and CO2E" },
    { key: "ipcc2019", at: "equations 10.23 to 10.33, Tables 10.13a and 10.19; the steps as MANURECH4 and N2OMANURE" },
    { key: "themisiq", at: "where Tables 10.13a and 10.19 were read" },
    { key: "cleaned", at: "where equations 10.24 and 10.31 to 10.33 were read" },
    { key: "idf2015", at: "FPCM" },
  ],
  cautions: [
    "Without system the account has enteric methane only, and its last line says so. Feed, energy and purchases are never in it: add them with CARBONFOOTPRINT.",
    "Each class is taken for a whole year: enter the mean number of heads and the mean milk of all days.",
    "For young stock enter animal, gain, matureWeight and pregnant; without them a class is reckoned as grown cows.",
    "Nitrogen of buffalo in Africa by weight is left out: two transcriptions of Table 10.19 differ.",
  ],
  examples: [
    {
      args: [
        [
          [
            "class",
            "heads",
            "bodyWeight",
            "milk",
            "fat",
            "protein",
            "digestibility",
            "pregnant",
            "gain",
            "matureWeight",
            "animal",
            "system",
            "crudeProtein",
          ],
          ["Cows", 10, 600, 20, 4, 3.3, 65, 0.9, null, null, "COW", "SOLID", 16],
          ["Heifers", 5, 300, null, null, null, 60, null, 0.6, 550, "HEIFER", "PASTURE", 14],
        ],
        null,
        null,
        null,
        null,
        0.88,
        "COOLMOIST",
        "HIGH",
      ],
      note: "Manure in a heap and on pasture; 88 % of it to milk",
      result: [
        header,
        ["Cows", 10, 1434.845985, 76.82971158, 27.1143579, 48217.46352],
        ["Heifers", 5, 298.2401692, 3.227735419, 3.721116592, 9155.498255],
        ["Total", 15, 1733.086154, 80.057447, 30.83547449, 57372.96177],
        ["Per kg FPCM (kg CO2e/kg FPCM)", null, null, null, null, 0.6917022695],
      ],
    },
    {
      args: [
        [
          ["Cows", 10, 600, 20, 4, 3.3, 65, "STALL", 0.9, null, null, "COW"],
          ["Heifers", 5, 300, null, null, null, 60, "STALL", 0, 0.6, 550, "HEIFER"],
        ],
      ],
      note: "Enteric methane only",
      result: [
        header,
        ["Cows", 10, 1434.845985, null, null, 38740.8416],
        ["Heifers", 5, 298.2401692, null, null, 8052.484569],
        ["Total", 15, 1733.086154, null, null, 46793.32617],
        ["Per kg FPCM, enteric methane only (kg CO2e/kg FPCM)", null, null, null, null, 0.6410813978],
      ],
    },
    {
      args: [[["Cows", 10, 600, 20, 4, 3.3, 65]], "TIER1", "AR5", "WESTEUROPE"],
      note: "117 kg of methane per cow; 72,991.24 kg FPCM a year",
      result: [
        header,
        ["Cows", 10, 1170, null, null, 32760],
        ["Total", 10, 1170, null, null, 32760],
        ["Per kg FPCM, enteric methane only (kg CO2e/kg FPCM)", null, null, null, null, 0.4488209818],
      ],
    },
    {
      args: [
        [
          ["class", "heads", "bodyWeight", "milk", "fat", "protein", "digestibility", "category", "system"],
          ["Buffalo cows", 3, 450, 5, 7, 4, 55, "BUFFALO", "BURNED"],
          ["Calves", 2, 150, null, null, null, 55, "BUFFALO", "BURNED"],
          ["Goats", 6, 25, null, null, null, 55, "GOAT", "DRYLOT"],
        ],
        "TIER1",
        null,
        "INDIA",
        null,
        null,
        "TROPICALMOIST",
        "LOW",
        null,
        "2019",
      ],
      note: "By factors of the region: 85 kg of methane a buffalo, 5 a goat",
      result: [
        header,
        ["Buffalo cows", 3, 255, 50.18166, 0, 8239.90482],
        ["Calves", 2, 170, 11.15148, 0, 4891.08996],
        ["Goats", 6, 30, 0.9918948, 0.6840613607, 1023.529911],
        ["Total", 11, 455, 62.3250348, 0.6840613607, 14154.52469],
        ["Per kg FPCM (kg CO2e/kg FPCM)", null, null, null, null, 1.81807406],
      ],
    },
    {
      args: [[["Cows", 10, 600, 20, 4, 3.3, 65, null, 0.9]], "TIER2", null, null, 6, 0.85],
      note: "A methane factor of 6 %, and 85 % of it to milk",
      result: [
        header,
        ["Cows", 10, 1324.473217, null, null, 35760.77686],
        ["Total", 10, 1324.473217, null, null, 35760.77686],
        ["Per kg FPCM, enteric methane only (kg CO2e/kg FPCM)", null, null, null, null, 0.4164425804],
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
  compute: (herd, method, version, region, methaneFactor, allocation, climate, productivity, storage, guidelines) => {
    const hasManure = herd.some(({ system }) => system !== undefined);
    const lines: Line[] = [];
    let corrected = 0;
    for (const row of herd) {
      const { heads, bodyWeight, milk, fat, protein, digestibility, system } = row;
      const category = row.category ?? (milk > 0 ? "DAIRY" : "OTHERCATTLE");
      const isCattle = category === "DAIRY" || category === "OTHERCATTLE" || category === "BUFFALO";
      if (milk > 0 && (fat === undefined || protein === undefined))
        return new CellError("#N/A", say(messages.functions.milkWithoutContent, { class: row.class }));
      if (row.gain > 0 && row.matureWeight === undefined)
        return new CellError("#N/A", say(messages.functions.gainWithoutMature, { class: row.class }));
      if (method === "TIER2" && !isCattle)
        return new CellError("#VALUE!", say(messages.functions.tier2ForCattle, { class: row.class, category }));
      const isFarmed = category !== "BUFFALO" || (region !== "NORTHAMERICA" && region !== "OCEANIA");
      if (method === "TIER1" && guidelines === "2019" && !isFarmed)
        return new CellError(
          "#N/A",
          say(messages.functions.noEntericFactor, { class: row.class, category, region: region! }),
        );
      const energy = gei.compute(
        bodyWeight,
        milk,
        fat ?? 1, // without milk its fat does not count
        digestibility,
        row.activity,
        row.pregnant,
        row.gain,
        row.matureWeight,
        row.animal,
      );
      const enteric =
        method === "TIER2"
          ? enteric2.compute(energy, digestibility, "GLEAM", methaneFactor, 1, undefined)
          : enteric1.compute(region!, guidelines, category);
      const gases = { CH4: heads * enteric, N2O: 0 };
      let manure: { readonly kgCH4Manure: number | null; readonly kgN2O: number | null } = {
        kgCH4Manure: null,
        kgN2O: null,
      };
      if (hasManure) {
        if (system === undefined)
          return new CellError("#N/A", say(messages.functions.someSystems, { class: row.class }));
        if (climate === undefined) return new CellError("#N/A", messages.functions.manureNeedsClimate);
        if (productivity === undefined) return new CellError("#N/A", messages.functions.manureNeedsProductivity);
        const place = { class: row.class, category, region: region ?? "" };
        const solids =
          method === "TIER2" ? solidsByEnergy(energy, digestibility) : solidsByWeight(category, region!, bodyWeight);
        if (solids === undefined)
          return new CellError("#N/A", say(messages.functions.noManureRate, { ...place, what: "volatile solids" }));
        const { crudeProtein } = row;
        const growth =
          row.gain === 0 ? 0 : growthEnergy(bodyWeight, row.gain, row.matureWeight!, sexFactor[row.animal]);
        const inFeed = (share: number) =>
          nitrogenByFeed(energy, share, milk, milk > 0 ? protein! + nonProtein : 0, row.gain, growth);
        if (row.nitrogen === undefined && crudeProtein === undefined && region === undefined)
          return new CellError("#N/A", say(messages.functions.manureNeedsNitrogen, { class: row.class }));
        const nitrogen =
          row.nitrogen ??
          (crudeProtein === undefined || !isCattle
            ? region && nitrogenByWeight(category, region, bodyWeight)
            : inFeed(crudeProtein));
        if (nitrogen === undefined)
          return new CellError("#N/A", say(messages.functions.noManureRate, { ...place, what: "nitrogen" }));
        if (nitrogen < 0)
          return new CellError(
            "#VALUE!",
            say(messages.functions.feedTooLittle, { class: row.class, crudeProtein: crudeProtein! }),
          );
        const isBedding = system === "DEEPBEDDING" || system === "DEEPBEDDINGMIXED";
        if (isBedding && category !== "DAIRY" && category !== "OTHERCATTLE")
          return new CellError(
            "#N/A",
            say(messages.functions.noManureShare, { class: row.class, category, what: "deep bedding" }),
          );
        if (system.startsWith("COMPOST") && category === "OTHERCATTLE")
          return new CellError(
            "#N/A",
            say(messages.functions.noManureShare, { class: row.class, category, what: "compost" }),
          );
        const kgCH4Manure =
          heads * manureCh4.compute(solids, undefined, undefined, system, climate, category, productivity, storage);
        const kgN2O = heads * n2oManure.compute(nitrogen, undefined, system, category, "TOTAL", undefined);
        manure = { kgCH4Manure, kgN2O };
        gases.CH4 += kgCH4Manure;
        gases.N2O += kgN2O;
      }
      const kgCO2e = co2e.compute("CH4", gases.CH4, version) + co2e.compute("N2O", gases.N2O, version);
      lines.push({ class: row.class, heads, kgCH4Enteric: heads * enteric, ...manure, kgCO2e });
      // 4.8 % lactose, which IDF2015 does not use
      if (milk > 0) corrected += fpcm.compute(heads * milk * 365, fat!, protein!, "IDF2015", "TRUEPROTEIN", 4.8);
    }
    const total = (of: Exclude<keyof Line, "class">) => lines.reduce((sum, line) => sum + (line[of] ?? 0), 0);
    return [
      ...lines,
      {
        class: "Total",
        heads: total("heads"),
        kgCH4Enteric: total("kgCH4Enteric"),
        kgCH4Manure: hasManure ? total("kgCH4Manure") : null,
        kgN2O: hasManure ? total("kgN2O") : null,
        kgCO2e: total("kgCO2e"),
      },
      {
        class: `Per kg FPCM${hasManure ? "" : ", enteric methane only"} (kg CO2e/kg FPCM)`,
        heads: null,
        kgCH4Enteric: null,
        kgCH4Manure: null,
        kgN2O: null,
        kgCO2e: corrected > 0 ? emissionIntensity.compute(total("kgCO2e"), corrected, allocation) : null,
      },
    ];
  },
});
