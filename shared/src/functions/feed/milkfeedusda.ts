import { defineFunction } from "../../define.ts";

export const milkFeedUsda = defineFunction({
  name: "MILKFEEDUSDA",
  summary: "Gives the milk-feed ratio of the United States Department of Agriculture.",
  purpose:
    "Use it to compare the milk price of the United States with its feed: from about 3, milk is considered profitable.",
  params: [
    { name: "allMilk", about: "All-milk price", unit: "USD/cwt", min: 0 },
    { name: "corn", about: "Corn price", unit: "USD/bu", above: 0 },
    { name: "soybeans", about: "Soybean price", unit: "USD/bu", above: 0 },
    { name: "alfalfa", about: "Alfalfa hay price, short ton", unit: "USD/ton", above: 0 },
  ],
  result: { unit: "ratio" },
  formula: "allMilk/(51/56 corn + 8/60 soybeans + 41/2000 alfalfa)",
  source: [
    { key: "msuMilkFeed", at: "51 lb of corn, 8 lb of soybeans and 41 lb of alfalfa hay for a hundredweight of feed" },
  ],
  cautions: [
    "Units are mixed: hundredweight of milk, bushels of 56 lb of corn and 60 lb of soybeans, short tons of hay.",
  ],
  examples: [{ args: [21.7, 3.17, 7.49, 137], result: 3.241645578, note: "August 2007: printed 3.24" }],
  // USDA: pounds in a hundredweight of feed, over those in a bushel and a short ton
  compute: (allMilk, corn, soybeans, alfalfa) =>
    allMilk / ((51 / 56) * corn + (8 / 60) * soybeans + (41 / 2000) * alfalfa),
});
