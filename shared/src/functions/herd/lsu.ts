import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { classesOf, coefficientsOf, european, livestockUnits } from "../../models/livestock-units.ts";

export const lsu = defineFunction({
  name: "LSU",
  summary: "Sums animals into European livestock units.",
  purpose:
    "Use it to add up animals of different kinds in European statistics, or to state how densely land is stocked.",
  params: [
    {
      kind: "textList",
      name: "classes",
      about:
        "DAIRYCOW, BOVINE0 (under 1 year), BOVINE1 (1 to 2 years), MALE2 and HEIFER2 (from 2 years), OTHERCOW, SHEEP, GOAT, EQUIDAE (horses and donkeys), SOW, PIGLET, OTHERPIG, BROILER, LAYER, OSTRICH, OTHERPOULTRY or RABBIT (breeding females)",
    },
    { kind: "list", name: "heads", about: "Animals of each class", unit: "head", min: 0 },
    {
      kind: "list",
      name: "coefficients",
      about: "Your own units per animal for each class, which replace the table",
      unit: "ratio",
      min: 0,
      optional: true,
    },
  ],
  result: { unit: "LSU" },
  formula:
    "sum of heads*coefficient: dairy cow 1.0; bovine under 1 year 0.4; 1 to 2 years 0.7; male from 2 years 1.0; heifer from 2 years 0.8; other cow 0.8; sheep and goat 0.1; equidae 0.8; sow 0.5; piglet 0.027; other pig 0.3; broiler 0.007; layer 0.014; ostrich 0.35; other poultry 0.03; breeding rabbit 0.02",
  source: [{ key: "eurostatLsu", at: "table of coefficients: every row" }],
  cautions: [
    "A dairy cow is 1.0 here and 0.7 tropical livestock units of FAO (TLU): say which unit was used.",
    "Buffalo are not in the table of Eurostat: count them with the bovine class of their age and use, or enter coefficients.",
  ],
  examples: [
    {
      args: [
        [["DAIRYCOW"], ["BOVINE0"], ["BOVINE1"], ["HEIFER2"]],
        [[10], [4], [3], [2]],
      ],
      result: 15.3,
      note: "10 + 1.6 + 2.1 + 1.6",
    },
    {
      args: [
        [["OTHERPOULTRY"], ["OSTRICH"], ["RABBIT"]],
        [[100], [2], [50]],
      ],
      result: 4.7,
      note: "3 + 0.7 + 1",
    },
  ],
  conditions: [
    {
      holds: (classes, _heads, coefficients) => !coefficientsOf(classes, european, coefficients).includes(undefined),
      otherwise: say(messages.functions.classUnknown, { classes: classesOf(european) }),
    },
  ],
  notNative: "it reads a list",
  compute: (classes, heads, coefficients) => livestockUnits(heads, coefficientsOf(classes, european, coefficients)),
});
