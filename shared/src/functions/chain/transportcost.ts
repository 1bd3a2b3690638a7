import { defineFunction } from "../../define.ts";

export const transportCost = defineFunction({
  name: "TRANSPORTCOST",
  summary: "Gives the transport cost per 100 kg of milk.",
  purpose: "Use it to compare routes and loads, and to see up to what distance collection pays.",
  params: [
    { name: "distance", about: "Distance driven per trip, out and back", unit: "km", min: 0 },
    { name: "costPerKm", about: "Cost per kilometre", unit: "cur/km", min: 0 },
    { name: "load", about: "Milk carried per trip", unit: "kg", above: 0 },
    { name: "fixed", about: "Fixed cost per trip", unit: "cur", min: 0, default: 0 },
    { name: "per", about: "Quantity of milk that the result refers to", unit: "kg", above: 0, default: 100 },
  ],
  result: { unit: "cur/100 kg" },
  formula: "(distance*costPerKm + fixed)/load*per",
  source: [{ key: "identity", at: "cost of a trip over its load" }],
  cautions: [
    "Half a load costs twice as much per kilogram: enter the milk actually carried, not the size of the tank.",
  ],
  examples: [
    { args: [40, 0.25, 1200, 2], result: 1 },
    { args: [40, 0.25, 1200, 2, 1], result: 0.01, note: "The same per kilogram" },
  ],
  compute: (distance, costPerKm, load, fixed, per) => ((distance * costPerKm + fixed) / load) * per,
});
