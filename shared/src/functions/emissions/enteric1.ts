import { defineFunction } from "../../define.ts";
import { entericRegions } from "../../vocabulary/params.ts";

const factors: Readonly<Record<"2006" | "2019", Readonly<Partial<Record<keyof typeof entericRegions, number>>>>> = {
  // IPCC 2006, Table 10.11
  "2006": {
    NORTHAMERICA: 128,
    WESTEUROPE: 117,
    EASTEUROPE: 99,
    OCEANIA: 90,
    LATINAMERICA: 72,
    ASIA: 68,
    AFRICA: 46,
    MIDDLEEAST: 46,
  },
  // 2019 Refinement, Table 10.11
  "2019": { NORTHAMERICA: 138 },
};

export const enteric1 = defineFunction({
  name: "ENTERIC1",
  summary: "Gives the IPCC Tier 1 enteric methane of a dairy cow by region.",
  purpose: "Use it for a first rough inventory where nothing but the number of cows is known.",
  params: [
    { kind: "choice", name: "region", about: "Region of the table", choices: entericRegions },
    {
      kind: "choice",
      name: "version",
      about: "Year of the guidelines: 2019 holds for NORTHAMERICA only",
      choices: { "2006": "IPCC 2006 Guidelines", "2019": "2019 Refinement" },
      default: "2006",
    },
  ],
  result: { unit: "kg CH4/head/yr" },
  formula:
    "2006 North America 128, Western Europe 117, Eastern Europe 99, Oceania 90, Latin America 72, Asia 68, Africa 46, Middle East 46; 2019 North America 138",
  source: [
    { key: "ipcc2006", at: "Table 10.11" },
    { key: "ipcc2019", at: "Table 10.11, North America" },
  ],
  cautions: [
    "The factor is for the milk yield of its region: use GEI and ENTERIC2 where your cows differ.",
    "The Indian subcontinent and the other regions of 2019 are left out: their values have not been read in the original.",
  ],
  examples: [
    { args: ["ASIA"], result: 68 },
    { args: ["NORTHAMERICA", "2019"], result: 138 },
  ],
  conditions: [
    {
      holds: (region, version) => version === "2006" || region === "NORTHAMERICA",
      otherwise: "the 2019 table is known for NORTHAMERICA only: take version 2006",
      code: "#N/A",
    },
  ],
  compute: (region, version) => factors[version][region]!,
});
