import { defineFunction } from "../../define.ts";

export const schoolMilk = defineFunction({
  name: "SCHOOLMILK",
  summary: "Gives the litres and cost of a school milk programme.",
  purpose: "Use it to plan the milk and the money of a programme for a year.",
  params: [
    { name: "children", about: "Children served", unit: "persons", min: 0 },
    { name: "portion", about: "Portion per child per day, such as 200", unit: "mL/person/d", min: 1 },
    { name: "days", about: "School days", unit: "d/yr", min: 0, max: 366 },
    { name: "price", about: "Price of the milk", unit: "cur/L", above: 0, optional: true },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "litresPerYear", unit: "L/yr" },
      { name: "cost", unit: "cur/yr" },
    ],
  },
  formula: "litres per year = children*portion/1000*days; cost = litres per year*price",
  source: [
    { key: "identity", at: "portions times days" },
    { key: "codegalac2023", at: "I.3 Importance, public procurement programs and school menus" },
  ],
  cautions: ["The price is per litre of milk as served, with packaging and delivery if the programme pays for them."],
  examples: [
    {
      args: [12000, 200, 190, 0.8],
      result: [
        ["litres per year (L/yr)", "cost (cur/yr)"],
        [456000, 364800],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (children, portion, days, price) => {
    const litresPerYear = ((children * portion) / 1000) * days;
    return [{ litresPerYear, cost: price === undefined ? null : litresPerYear * price }];
  },
});
