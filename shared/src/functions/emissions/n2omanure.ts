import { defineFunction } from "../../define.ts";
import {
  directFactors,
  leachedShares,
  manureAnimals,
  manureSystems,
  tableInWords,
  volatilisedShares,
} from "../../models/manure.ts";

/** Nitrous oxide of manure dropped on pasture, kg N2O-N per kg N, by moisture: 2019 Refinement, Table 11.1, EF3PRP. */
const pastureFactors = { WET: 0.006, DRY: 0.002 };
/** Nitrous oxide of what volatilises, by moisture: 2019 Refinement, Table 11.3, EF4. */
const volatileFactors = { WET: 0.014, DRY: 0.005 };

export const n2oManure = defineFunction({
  name: "N2OMANURE",
  summary: "Gives the nitrous oxide of an animal's manure from its nitrogen and the way the manure is kept.",
  purpose: "Use it beside MANURECH4: some stores that release little methane release more nitrous oxide.",
  params: [
    { name: "nitrogen", about: "Nitrogen excreted per animal per year", unit: "kg/head/yr", min: 0 },
    {
      name: "directFactor",
      about: "Nitrogen given off as nitrous oxide by the store, per kg of nitrogen (EF3); blank: by system",
      unit: "ratio",
      above: 0,
      max: 0.2,
      optional: true,
    },
    {
      kind: "choice",
      name: "system",
      about: "How the manure is kept; required without directFactor, and for what volatilises and leaches",
      choices: manureSystems,
      optional: true,
    },
    { kind: "choice", name: "category", about: "Kind of animal", choices: manureAnimals, default: "DAIRY" },
    {
      kind: "choice",
      name: "part",
      about: "Which part; blank: all that is known, which is DIRECT alone if no system is given",
      choices: {
        TOTAL: "direct, volatilised and leached",
        DIRECT: "from the store or pasture itself",
        VOLATILISED: "from nitrogen that leaves as ammonia and settles elsewhere",
        LEACHED: "from nitrogen that leaches or runs off",
      },
      optional: true,
    },
    {
      kind: "choice",
      name: "moisture",
      about: "Wet or dry climate; blank: the factors for both together",
      choices: { WET: "wet climate", DRY: "dry climate, where nothing leaches from pasture" },
      optional: true,
    },
  ],
  result: { unit: "kg N2O/head/yr" },
  formula: `nitrogen*(EF3 + FracGas*EF4 + FracLeach*EF5)*44/28; EF3 is directFactor or ${tableInWords(directFactors)}, PASTURE of cattle and buffalo 0.004, wet 0.006, dry 0.002, of others 0.003; FracGas ${tableInWords(volatilisedShares)}, EF4 0.01, wet 0.014, dry 0.005; FracLeach ${tableInWords(leachedShares)}, EF5 0.011`,
  source: [
    { key: "ipcc2019", at: "equations 10.25 to 10.29, Tables 10.21 and 10.22" },
    { key: "ipcc2019Soils", at: "Tables 11.1 and 11.3: pasture, EF4 and EF5" },
    { key: "fadn2Footprint", at: "where Tables 10.21, 10.22 and 11.3 were read" },
    { key: "cleaned", at: "where Tables 10.21 and 10.22 were read, with 0.04 for 0.035" },
    { key: "themisiq", at: "where Tables 10.21, 10.22, 11.1 and 11.3 were read" },
    { key: "gleam", at: "manure nitrous oxide, for the equations as coded" },
  ],
  cautions: [
    "Nitrogen excreted is the nitrogen of the feed less that of milk and gain: GHGTABLE calculates it.",
    "BURNED counts nothing: the guidelines count burned dung with the fuel, and the urine left on pasture with PASTURE.",
    "Buffalo use the shares of other animals for what volatilises, since Table 10.22 names dairy cows and other cattle only.",
    "What volatilises from compost of OTHERCATTLE is left out, since transcriptions of Table 10.22 differ there.",
    "The factors of 2006 are left out: their table of what volatilises was read only in part.",
  ],
  examples: [
    { args: [100, 0.01], result: 1.571428571, note: "Direct only" },
    { args: [100, null, "SOLID"], result: 2.077428571, note: "Direct 1.571, volatilised 0.471, leached 0.035" },
    { args: [44, null, "PASTURE", "OTHERCATTLE", "DIRECT"], result: 0.2765714286 },
    { args: [60, null, "DRYLOT", "BUFFALO", "TOTAL", "WET"], result: 2.318014286 },
  ],
  conditions: [
    {
      holds: (_nitrogen, directFactor, system) => directFactor !== undefined || system !== undefined,
      otherwise: "directFactor and system are blank: enter one of them",
      code: "#N/A",
    },
    {
      holds: (_nitrogen, _directFactor, system, _category, part) =>
        system !== undefined || part === undefined || part === "DIRECT",
      otherwise: "system is blank: this part needs it",
      code: "#N/A",
    },
    {
      holds: (_nitrogen, _directFactor, system, category) =>
        system === undefined ||
        category === "DAIRY" ||
        category === "OTHERCATTLE" ||
        (system !== "DEEPBEDDING" && system !== "DEEPBEDDINGMIXED"),
      otherwise:
        "deep bedding has factors for cattle only: choose another system, or enter directFactor without a system",
      code: "#N/A",
    },
    {
      holds: (_nitrogen, _directFactor, system, category, part) =>
        category !== "OTHERCATTLE" ||
        part === "DIRECT" ||
        part === "LEACHED" ||
        (system !== "COMPOSTPILE" && system !== "COMPOSTINTENSIVE" && system !== "COMPOSTPASSIVE"),
      otherwise:
        "what volatilises from compost is not known for OTHERCATTLE: choose part DIRECT or LEACHED, or another system",
      code: "#N/A",
    },
  ],
  notNative: "its tables are too large for the formula of a cell",
  compute: (nitrogen, directFactor, system, category, part, moisture) => {
    const isCattle = category === "DAIRY" || category === "OTHERCATTLE" || category === "BUFFALO";
    // 0.004 for cattle and buffalo and 0.003 for other animals: 2019 Refinement, Table 11.1, EF3PRP
    const onPasture = !isCattle ? 0.003 : moisture === undefined ? 0.004 : pastureFactors[moisture];
    const direct = directFactor ?? (system === "PASTURE" ? onPasture : directFactors[system!]!);
    const toOxide = 44 / 28; // kg N2O in a kilogram of N2O-N
    if (system === undefined) return nitrogen * direct * toOxide;
    const { dairy, otherCattle, others } = volatilisedShares[system];
    const gas = category === "DAIRY" ? dairy : category === "OTHERCATTLE" ? otherCattle! : others!;
    // EF4 of both climates together: 2019 Refinement, Table 11.3
    const volatilised = gas * (moisture === undefined ? 0.01 : volatileFactors[moisture]);
    const isDryPasture = system === "PASTURE" && moisture === "DRY";
    // EF5: 2019 Refinement, Table 11.3; nothing leaches from pasture in a dry climate
    const leached = isDryPasture ? 0 : leachedShares[system] * 0.011;
    const parts = { DIRECT: direct, VOLATILISED: volatilised, LEACHED: leached, TOTAL: direct + volatilised + leached };
    return nitrogen * parts[part ?? "TOTAL"] * toOxide;
  },
});
