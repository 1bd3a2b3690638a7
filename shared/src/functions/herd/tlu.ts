import { defineFunction } from "../../define.ts";
import { coefficientsOf, livestockUnits, tropicalFao, tropicalStorck } from "../../models/livestock-units.ts";

export const tlu = defineFunction({
  name: "TLU",
  summary: "Sums animals into tropical livestock units of a named table.",
  purpose: "Use it to add up animals of different kinds in surveys of the tropics.",
  params: [
    {
      kind: "textList",
      name: "species",
      about: "FAO: CAMEL, CATTLE, SHEEP, GOAT; STORCK: COW, OX, HEIFER, CALF",
    },
    { kind: "list", name: "heads", about: "Animals of each", unit: "head", min: 0 },
    {
      kind: "choice",
      name: "table",
      about: "Table of coefficients",
      choices: {
        FAO: "units of 250 kg: camel 1.0, cattle 0.7, sheep and goat 0.1",
        STORCK: "cow and ox 1.0, heifer 0.75, calf 0.25",
      },
      default: "FAO",
    },
  ],
  result: { unit: "TLU" },
  formula:
    "sum of heads*coefficient; FAO camel 1.0, cattle 0.7, sheep and goat 0.1; STORCK cow and ox 1.0, heifer 0.75, calf 0.25",
  source: [
    { key: "faoLead", at: "tropical livestock units (FAO)" },
    { key: "jahnke1982", at: "the unit of 250 kg (FAO)" },
    { key: "storck1991", at: "cattle by class (STORCK)" },
  ],
  cautions: [
    "Published tables put a cow anywhere from 0.7 to 1.0: say which table was used, and never mix two.",
    "Pigs and poultry are not in these tables.",
  ],
  examples: [
    {
      args: [
        [["CATTLE"], ["GOAT"], ["CAMEL"]],
        [[2], [5], [1]],
      ],
      result: 2.9,
      note: "1.4 + 0.5 + 1.0",
    },
    {
      args: [[["COW"], ["OX"], ["HEIFER"], ["CALF"]], [[2], [1], [3], [2]], "STORCK"],
      result: 5.75,
      note: "2 + 1 + 2.25 + 0.5",
    },
  ],
  conditions: [
    {
      holds: (species, _heads, table) => table !== "FAO" || !coefficientsOf(species, tropicalFao).includes(undefined),
      otherwise: "species must be CAMEL, CATTLE, SHEEP or GOAT for the table FAO",
    },
    {
      holds: (species, _heads, table) =>
        table !== "STORCK" || !coefficientsOf(species, tropicalStorck).includes(undefined),
      otherwise: "species must be COW, OX, HEIFER or CALF for the table STORCK",
    },
  ],
  notNative: "it reads a list",
  compute: (species, heads, table) => livestockUnits(species, heads, table === "FAO" ? tropicalFao : tropicalStorck),
});
