import { defineFunction } from "../../define.ts";

export const feedPrice = defineFunction({
  name: "FEEDPRICE",
  summary: "Gives the IFCN feed price indicator from maize and soybean meal prices.",
  purpose: "Use it to compare the price of purchased feed over time, between countries, and with the milk price.",
  params: [
    { name: "corn", about: "Maize price", unit: "cur/kg", min: 0 },
    { name: "soymeal", about: "Soybean meal price", unit: "cur/kg", min: 0 },
  ],
  result: { unit: "cur/kg" },
  formula: "0.7 corn + 0.3 soymeal",
  source: [{ key: "ifcn", at: "feed price indicator" }],
  cautions: ["It represents purchased compound feed, not for a ration with home-grown roughage."],
  examples: [{ args: [0.2, 0.45], result: 0.275 }],
  // IFCN, feed price indicator
  compute: (corn, soymeal) => 0.7 * corn + 0.3 * soymeal,
});
