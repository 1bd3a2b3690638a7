import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { classesOf, coefficientsOf, livestockUnits, tropical } from "../../models/livestock-units.ts";

type Table = keyof typeof tropical;
const inWords = Object.entries(tropical)
  .map(
    ([table, rows]) =>
      `${table} ${Object.entries(rows)
        .map((row) => row.join(" "))
        .join(", ")}`,
  )
  .join("; ");

export const tlu = defineFunction({
  name: "TLU",
  summary: "Sums animals into tropical livestock units of a named table, or with your own coefficients.",
  purpose: "Use it to add up animals of different kinds in surveys of the tropics.",
  params: [
    {
      kind: "textList",
      name: "species",
      about:
        "Kinds of animals, as the table names them: CATTLE, BUFFALO, GOAT, PIG, DONKEY, CHICKEN; singular or plural",
    },
    { kind: "list", name: "heads", about: "Animals of each", unit: "head", min: 0 },
    {
      kind: "choice",
      name: "table",
      about: "Table of coefficients, by its author",
      choices: {
        FAO: "FAO after Jahnke, units of 250 kg: camel 1.0, cattle 0.7, sheep and goat 0.1",
        STORCK: "Storck: cow and ox 1.0, heifer 0.75, calf 0.25, with camel, horse, donkey and chicken",
        RHOMIS: "RHoMIS surveys: cattle, buffalo and camel 0.7, pig 0.3, with poultry and small animals",
        IFPRI: "IFPRI: cattle 0.7, sheep and goat 0.1, pig 0.2, chicken 0.01",
        LSMSAFRICA: "EPAR for the LSMS surveys of Africa: cattle 0.5, horse and donkey 0.3, pig 0.2",
      },
      default: "FAO",
    },
    {
      kind: "list",
      name: "coefficients",
      about: "Your own units per animal for each kind, which replace the table",
      unit: "ratio",
      min: 0,
      optional: true,
    },
  ],
  result: { unit: "TLU" },
  formula: `sum of heads*coefficient; ${inWords}`,
  source: [
    { key: "faoLead", at: "tropical livestock units (FAO)" },
    { key: "jahnke1982", at: "the unit of 250 kg (FAO)" },
    { key: "storck1991", at: "all rows (STORCK)" },
    {
      key: "rhomis",
      at: "livestock_count_to_tlu; oxen, llama, alpaca, rabbit and turkey in the data release (RHOMIS)",
    },
    { key: "harvestChoice", at: "total livestock population in tropical livestock units, 2005 (IFPRI)" },
    { key: "epar", at: "code for Tanzania, Malawi, Uganda, Nigeria and Ethiopia; it names no source (LSMSAFRICA)" },
  ],
  cautions: [
    "Published tables put a cow anywhere from 0.5 to 1.0: say which table was used, and never mix two.",
    "Buffalo, pigs, donkeys and poultry are not in the table FAO: choose RHOMIS, or enter coefficients.",
    "RHoMIS gives bees and fish no unit: leave them out.",
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
    {
      args: [[["Buffaloes"], ["Pigs"], ["Chickens"]], [[3], [2], [20]], "RHOMIS"],
      result: 2.9,
      note: "2.1 + 0.6 + 0.2",
    },
    {
      args: [[["Cows"], ["Yaks"]], [[2], [4]], null, [[0.8], [0.6]]],
      result: 4,
      note: "Your own coefficients: 1.6 + 2.4",
    },
  ],
  conditions: (Object.keys(tropical) as Table[]).map((each) => ({
    holds: (
      species: readonly string[],
      _heads: readonly number[],
      table: Table,
      coefficients: readonly number[] | undefined,
    ) => table !== each || !coefficientsOf(species, tropical[each], coefficients).includes(undefined),
    otherwise: say(messages.functions.speciesUnknown, { species: classesOf(tropical[each]), table: each }),
  })),
  notNative: "it reads a list",
  compute: (species, heads, table, coefficients) =>
    livestockUnits(heads, coefficientsOf(species, tropical[table], coefficients)),
});
