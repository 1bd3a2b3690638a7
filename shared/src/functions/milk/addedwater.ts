import { defineFunction } from "../../define.ts";

export const addedWater = defineFunction({
  name: "ADDEDWATER",
  summary: "Estimates the percentage of added water from the freezing point of the milk.",
  purpose:
    "Use it where milk is tested with a cryoscope: genuine milk freezes at about the same point, and water brings it nearer to 0.",
  params: [
    { name: "freezingPoint", about: "Freezing point of the sample, such as -0.51", unit: "deg C", min: -1, max: 0 },
    {
      name: "basePoint",
      about: "Freezing point of the genuine milk of your area",
      unit: "deg C",
      min: -0.7,
      max: -0.4,
      default: -0.54,
    },
  ],
  result: { unit: "% added water" },
  formula: "(basePoint - freezingPoint)/basePoint*100",
  source: [{ key: "milkotester", at: "page 51, added water from the freezing point, with the AOAC limit -0.525 C" }],
  cautions: [
    "The base of -0.54 C is a working assumption tied to no printed standard: enter the base of your area.",
    "A result below 0 means a freezing point below the base, so no water is shown.",
  ],
  examples: [
    { args: [-0.51], result: 5.555555556, note: "0.03 of 0.54" },
    { args: [-0.525, -0.525], result: 0, note: "Genuine milk" },
  ],
  compute: (freezingPoint, basePoint) => ((basePoint - freezingPoint) / basePoint) * 100,
});
