import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { short } from "../../cells/sentences.ts";
import { defineFunction } from "../../define.ts";
import { creamFat } from "../../vocabulary/params.ts";
import { butterYield } from "./butteryield.ts";
import { cheeseYield } from "./cheeseyield.ts";
import { gheeYield } from "./gheeyield.ts";

export const yieldCompare = defineFunction({
  name: "YIELDCOMPARE",
  summary: "Compares the products that one milk could become by revenue, cost and margin.",
  purpose: "Use it to decide whether to sell milk as it is or to make something of it.",
  params: [
    { name: "milk", about: "Milk", unit: "kg", above: 0 },
    creamFat,
    {
      kind: "textList",
      name: "products",
      about: "RAWMILK, BUTTER, GHEE, CHEESE, or any name with its own yield, such as Paneer",
    },
    { kind: "list", name: "prices", about: "Price of each product", unit: "cur/kg", min: 0 },
    { kind: "list", name: "costs", about: "Processing cost of each product", unit: "cur/kg", min: 0, blank: 0 },
    { name: "casein", about: "Casein of the milk, required for CHEESE", unit: "%", min: 1, max: 15, optional: true },
    {
      name: "moisture",
      about: "Moisture of the cheese, required for CHEESE",
      unit: "%",
      min: 1,
      max: 90,
      optional: true,
    },
    {
      kind: "list",
      name: "yields",
      about: "Your own yield per kilogram of milk, which replaces the formula; blank or 0: the formula",
      unit: "kg/kg",
      min: 0,
      max: 2,
      blank: 0,
      optional: true,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "product", kind: "text" },
      { name: "kg", kind: "cell" },
      { name: "revenue", unit: "cur" },
      { name: "cost", unit: "cur" },
      { name: "margin", unit: "cur" },
      { name: "marginPerKgMilk", unit: "cur/kg" },
    ],
  },
  formula:
    "kg by BUTTERYIELD, GHEEYIELD and CHEESEYIELD with their defaults, or milk*yields; revenue = kg*price; cost = kg*cost; margin = revenue - cost",
  source: [{ key: "identity", at: "margin over processing, on the yield functions named" }],
  cautions: [
    "The margin still has to pay for the milk: compare the margin per kilogram of milk with its price.",
    "Skim, buttermilk and whey left over are not valued: butter and ghee leave nearly all the skim milk.",
    "BUTTER and GHEE take all the fat of the milk: give them their own yield to count losses. PANEER needs its own yield too.",
  ],
  examples: [
    {
      args: [
        1000,
        6,
        [["RAWMILK"], ["BUTTER"], ["GHEE"], ["CHEESE"], ["PANEER"], ["Dahi"]],
        [[0.5], [6], [8], [5], [4], [0.9]],
        [[0], [0.5], [0.8], [1.2], [0.4], [0.2]],
        3,
        45,
        [[null], [null], [null], [null], [0.15], [1]],
      ],
      result: [
        ["product", "kg", "revenue (cur)", "cost (cur)", "margin (cur)", "margin per kg milk (cur/kg)"],
        ["RAWMILK", 1000, 500, 0, 500, 0.5],
        ["BUTTER", 73.17073171, 439.0243902, 36.58536585, 402.4390244, 0.4024390244],
        ["GHEE", 60.18054162, 481.444333, 48.1444333, 433.2998997, 0.4332998997],
        ["CHEESE", 168.0581818, 840.2909091, 201.6698182, 638.6210909, 0.6386210909],
        ["PANEER", 150, 600, 60, 540, 0.54],
        ["Dahi", 1000, 900, 200, 700, 0.7],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (milk, fat, products, prices, costs, casein, moisture, yields) => {
    const quantityOf = (product: string, own: number): number | CellError => {
      if (own > 0) return milk * own;
      switch (product.trim().toUpperCase()) {
        case "RAWMILK":
          return milk;
        case "BUTTER":
          return butterYield.compute(milk, fat, 82, 0, 0); // its defaults
        case "GHEE":
          return gheeYield.compute(milk, fat, 1, 99.7); // its defaults
        case "CHEESE":
          if (casein === undefined || moisture === undefined)
            return new CellError("#N/A", say(messages.functions.cheeseNeedsMore));
          // The constants of Cheddar, its defaults
          return (milk / 100) * cheeseYield.compute(fat, casein, moisture, 0.93, 0.1, 1.09);
        default:
          return new CellError("#N/A", say(messages.functions.productUnknown, { product: short(product) }));
      }
    };
    const quantities = products.map((product, i) => quantityOf(product, yields?.[i] ?? 0));
    const error = quantities.find((quantity) => quantity instanceof CellError);
    if (error instanceof CellError) return error;
    return products.map((product, i) => {
      const kg = quantities[i] as number;
      const revenue = kg * prices[i]!;
      const cost = kg * costs[i]!;
      return { product, kg, revenue, cost, margin: revenue - cost, marginPerKgMilk: (revenue - cost) / milk };
    });
  },
});
