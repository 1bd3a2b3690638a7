import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";

export const scm = defineFunction({
  name: "SCM",
  summary: "Converts milk to solids-corrected milk of 340 kcal per pound, by Tyrrell and Reid.",
  purpose: "Use it to compare milk by its energy where fat and solids-not-fat are tested, but protein is not.",
  params: [
    { name: "milk", about: "Milk as weighed", unit: "kg", min: 0 },
    milkFat,
    { name: "solidsNotFat", about: "Solids-not-fat, percent by mass", unit: "%", min: 1, max: 15 },
  ],
  result: { unit: "kg SCM" },
  formula: "milk*(0.123 fat + 0.0656 solidsNotFat - 0.0752)",
  source: [{ key: "tyrrellReid1965", at: "solids-corrected milk" }],
  cautions: ["IFCN uses SCM for something else: its Solid Corrected Milk has 4.0 % fat and 3.3 % protein, like ECM."],
  examples: [{ args: [1000, 4, 8.95], result: 1003.92, note: "40 kg of fat and 89.5 kg of solids-not-fat" }],
  // Tyrrell and Reid 1965, solids-corrected milk
  compute: (milk, fat, solidsNotFat) => milk * (0.123 * fat + 0.0656 * solidsNotFat - 0.0752),
});
