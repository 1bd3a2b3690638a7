import { defineFunction } from "../../define.ts";

/** World Bank, the line of each vintage by the income class of the country; 0 where it was not seen. */
const lines = {
  // World Bank 2025, new lines in 2021 prices
  "2021PPP": { LIC: 3, LMIC: 4.2, UMIC: 8.3 },
  "2017PPP": { LIC: 2.15, LMIC: 3.65, UMIC: 6.85 }, // World Bank 2025, its lines before them
  // World Bank, the earlier lines of extreme poverty
  "2011PPP": { LIC: 1.9, LMIC: 0, UMIC: 0 },
  "1985PPP": { LIC: 1, LMIC: 0, UMIC: 0 }, // World Bank, the first line of extreme poverty
} as const;

export const povertyLine = defineFunction({
  name: "POVERTYLINE",
  summary: "Gives the international poverty line of a stated price vintage and income class of country.",
  purpose: "Use it as the line for FGT, with incomes in international dollars of the same vintage.",
  params: [
    {
      kind: "choice",
      name: "vintage",
      about: "Prices in which the line is stated",
      choices: {
        "2021PPP": "3.00 a day for extreme poverty, in use from June 2025",
        "2017PPP": "2.15 a day for extreme poverty",
        "2011PPP": "1.90 a day, extreme poverty only",
        "1985PPP": "1.00 a day, extreme poverty only",
      },
      default: "2021PPP",
    },
    {
      kind: "choice",
      name: "incomeClass",
      about: "Income class of the country by the World Bank",
      choices: {
        LIC: "low income: the line of extreme poverty",
        LMIC: "lower-middle income",
        UMIC: "upper-middle income",
      },
      default: "LIC",
    },
  ],
  result: { unit: "PPP $/person/d" },
  formula:
    "by vintage and income class: 3.00, 4.20 and 8.30 for 2021PPP, 2.15, 3.65 and 6.85 for 2017PPP, 1.90 for 2011PPP, 1.00 for 1985PPP",
  source: [
    { key: "worldBank", at: "line of extreme poverty of each vintage" },
    { key: "worldBank2025", at: "lines of the three income classes in 2021 and 2017 prices" },
  ],
  cautions: [
    "Do not compare it with an income at market exchange rates: convert that by purchasing power first, to prices of the same vintage.",
    "The line of a class says who is poor by the standards of such countries. To compare countries of different classes, use LIC.",
  ],
  examples: [
    { args: ["2021PPP"], result: 3 },
    { args: ["2021PPP", "LMIC"], result: 4.2 },
    { args: ["2017PPP", "UMIC"], result: 6.85 },
    { args: ["2011PPP"], result: 1.9 },
    { args: ["1985PPP"], result: 1 },
  ],
  conditions: [
    {
      holds: (vintage, incomeClass) => incomeClass === "LIC" || vintage === "2021PPP" || vintage === "2017PPP",
      otherwise: "LMIC and UMIC have lines only in 2021PPP and 2017PPP: choose one of these",
      code: "#N/A",
    },
  ],
  compute: (vintage, incomeClass) => lines[vintage][incomeClass],
});
