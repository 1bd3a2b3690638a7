import { defineFunction } from "../../define.ts";
import { shareOf } from "../../models/amounts.ts";

export const returnStructure = defineFunction({
  name: "RETURNSTRUCTURE",
  summary: "Splits the returns of the dairy enterprise per 100 kg of milk.",
  purpose: "Use it to see how much a farm depends on milk, and how much comes from cattle, manure and payments.",
  params: [
    { name: "milkReturns", about: "Milk returns", unit: "cur", min: 0 },
    { name: "cattleReturns", about: "Result of CATTLERETURNS", unit: "cur" },
    { name: "otherReturns", about: "Manure and other returns", unit: "cur", min: 0 },
    { name: "payments", about: "Direct payments", unit: "cur", min: 0 },
    { name: "milk", about: "Milk produced", unit: "kg ECM", above: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "per100Kg", label: "per 100 kg ECM", unit: "cur" },
      { name: "share", unit: "fraction" },
    ],
  },
  formula: "item/milk*100; item/sum",
  source: [{ key: "hemme2004", at: "Annex 1, returns of the dairy enterprise, and section 3.6" }],
  cautions: ["If the milk produced includes milk used at home, so must the milk returns, at the farm-gate price."],
  examples: [
    {
      args: [235.52, 44.544, 7.5, 0, 1024],
      note: "Farm BD-2 per cow: 7.5 of manure is the printed 0.73 per 100 kg ECM; milk and cattle from section 3.6",
      result: [
        ["item", "per 100 kg ECM (cur)", "share (fraction)"],
        ["Milk returns", 23, 0.8190176795],
        ["Cattle returns", 4.35, 0.1549011698],
        ["Other returns", 0.732421875, 0.02608115063],
        ["Direct payments", 0, 0],
        ["Total returns", 28.082421875, 1],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (milkReturns, cattleReturns, otherReturns, payments, milk) => {
    const total = milkReturns + cattleReturns + otherReturns + payments;
    const line = (item: string, amount: number) => ({
      item,
      per100Kg: (amount / milk) * 100,
      share: shareOf(amount, total),
    });
    return [
      line("Milk returns", milkReturns),
      line("Cattle returns", cattleReturns),
      line("Other returns", otherReturns),
      line("Direct payments", payments),
      line("Total returns", total),
    ];
  },
});
