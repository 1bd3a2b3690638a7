import { defineFunction } from "../../define.ts";
import { adjustmentOf, followOn } from "../../models/quality-bands.ts";

export const payQuality = defineFunction({
  name: "PAYQUALITY",
  summary: "Adjusts a base price for the quality bands that the cell count and the bacteria count fall in.",
  purpose: "Use it to see what clean milk from healthy udders earns on top, or what bad milk costs.",
  params: [
    { name: "basePrice", about: "Price before quality", unit: "cur/kg", min: 0 },
    { name: "somaticCells", about: "Somatic cells per millilitre, in full: 250000", unit: "cells/mL", min: 1000 },
    { name: "bacteriaCount", about: "Bacteria per millilitre, in full: 30000, not 30", unit: "cfu/mL", min: 100 },
    {
      kind: "table",
      name: "bands",
      about: "One row per band; a test without bands changes nothing",
      columns: [
        {
          kind: "choice",
          name: "test",
          about: "Test of the band",
          choices: { SCC: "somatic cells", TBC: "total bacteria" },
        },
        { name: "lower", about: "Count at which the band begins", unit: "any", min: 0, default: 0 },
        {
          name: "upper",
          about: "Count at which it ends; blank: no end",
          unit: "any",
          above: 0,
          optional: true,
        },
        { name: "adjustment", about: "Bonus, or a deduction as a negative amount", unit: "cur/kg", default: 0 },
      ],
    },
  ],
  result: { unit: "cur/kg" },
  formula: "basePrice + the adjustment of the band that each test falls in",
  source: [{ key: "identity", at: "a schedule of quality payments, as the buyer sets it" }],
  cautions: [
    "A limit that two bands share is in the upper one: with 0 to 200000 and 200000 to 400000, milk of 200000 is in the second.",
    "Counts are per millilitre in full: a laboratory that reports 250 means 250000.",
  ],
  examples: [
    {
      args: [
        0.4,
        180000,
        60000,
        [
          ["test", "lower", "upper", "adjustment (cur/kg)"],
          ["SCC", 0, 200000, 0.01],
          ["SCC", 200000, 400000, 0],
          ["SCC", 400000, null, -0.02],
          ["TBC", 0, 50000, 0.005],
          ["TBC", 50000, 100000, -0.005],
          ["TBC", 100000, null, -0.03],
        ],
      ],
      result: 0.405,
      note: "0.4 + 0.01 - 0.005",
    },
  ],
  conditions: [
    {
      holds: (_basePrice, _somaticCells, _bacteriaCount, bands) =>
        followOn(bands.filter(({ test }) => test === "SCC")) && followOn(bands.filter(({ test }) => test === "TBC")),
      otherwise:
        "the bands of a test have a gap or an overlap, or upper is not above lower: let each begin where the one before ends, and leave only the last upper blank",
    },
    {
      holds: (_basePrice, somaticCells, _bacteriaCount, bands) =>
        bands.every(({ test }) => test !== "SCC") ||
        adjustmentOf(
          somaticCells,
          bands.filter(({ test }) => test === "SCC"),
        ) !== undefined,
      otherwise: "no SCC band includes somaticCells: add one",
    },
    {
      holds: (_basePrice, _somaticCells, bacteriaCount, bands) =>
        bands.every(({ test }) => test !== "TBC") ||
        adjustmentOf(
          bacteriaCount,
          bands.filter(({ test }) => test === "TBC"),
        ) !== undefined,
      otherwise: "no TBC band includes bacteriaCount: add one",
    },
  ],
  notNative: "it reads a table",
  compute: (basePrice, somaticCells, bacteriaCount, bands) => {
    const adjustment = (test: "SCC" | "TBC", count: number) =>
      adjustmentOf(
        count,
        bands.filter((band) => band.test === test),
      ) ?? 0;
    return basePrice + adjustment("SCC", somaticCells) + adjustment("TBC", bacteriaCount);
  },
});
