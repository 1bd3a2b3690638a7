import { defineFunction } from "../../define.ts";

export const dmcMargin = defineFunction({
  name: "DMCMARGIN",
  summary: "Gives the margin of the United States Dairy Margin Coverage program.",
  purpose:
    "Use it to see whether the margin over feed of the United States has fallen below the level for which a farm is covered.",
  params: [
    { name: "allMilk", about: "All-milk price", unit: "USD/cwt", min: 0 },
    { name: "corn", about: "Corn price", unit: "USD/bu", min: 0 },
    { name: "soymeal", about: "Soybean meal price, short ton", unit: "USD/ton", min: 0 },
    {
      name: "alfalfa",
      about:
        "Alfalfa hay price, short ton: premium and supreme hay alone since January 2020, the 50 % blend of the program in 2019",
      unit: "USD/ton",
      min: 0,
    },
  ],
  result: { unit: "USD/cwt" },
  formula: "allMilk - (1.0728 corn + 0.00735 soymeal + 0.0137 alfalfa)",
  source: [
    { key: "usFarmActs", at: "feed cost of the margin programs, 7 U.S.C. 9051" },
    { key: "cfr1430", at: "section 1430.411, with the hay price of 86 FR 70708" },
  ],
  cautions: ["Units are mixed by law: hundredweight of milk, bushels of corn, short tons of meal and hay."],
  examples: [
    { args: [18.78, 4.5, 400, 220], result: 7.9984, note: "Feed cost 10.7816; the price at which 8 US$ triggers" },
    { args: [20.7, 4.36, 362.17, 271], result: 9.6479425, note: "March 2024, printed 9.65" },
  ],
  // United States Agricultural Acts of 2014 and 2018: feed for a hundredweight, 7 U.S.C. 9051 and 7 CFR 1430.411
  compute: (allMilk, corn, soymeal, alfalfa) => allMilk - (1.0728 * corn + 0.00735 * soymeal + 0.0137 * alfalfa),
});
