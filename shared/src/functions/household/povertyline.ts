import { defineFunction } from "../../define.ts";

/** World Bank, the line of extreme poverty of each vintage. */
const lines = { "2021PPP": 3, "2017PPP": 2.15, "2011PPP": 1.9, "1985PPP": 1 } as const;

export const povertyLine = defineFunction({
  name: "POVERTYLINE",
  summary: "Gives the international extreme-poverty line of a stated price vintage.",
  purpose: "Use it as the line for FGT, with incomes in international dollars of the same vintage.",
  params: [
    {
      kind: "choice",
      name: "vintage",
      about: "Prices that the line is stated in",
      choices: {
        "2021PPP": "3.00 a day, in use from June 2025",
        "2017PPP": "2.15 a day",
        "2011PPP": "1.90 a day",
        "1985PPP": "1.00 a day",
      },
      default: "2021PPP",
    },
  ],
  result: { unit: "PPP $/person/d" },
  formula: "2021PPP 3.00; 2017PPP 2.15; 2011PPP 1.90; 1985PPP 1.00",
  source: [{ key: "worldBank", at: "line of extreme poverty of each vintage" }],
  cautions: [
    "An income at market exchange rates cannot be set against it: convert by purchasing power first, to the prices of the same vintage.",
  ],
  examples: [
    { args: ["2021PPP"], result: 3 },
    { args: ["2017PPP"], result: 2.15 },
    { args: ["2011PPP"], result: 1.9 },
    { args: ["1985PPP"], result: 1 },
  ],
  compute: (vintage) => lines[vintage],
});
