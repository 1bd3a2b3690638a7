import { defineFunction } from "../../define.ts";

/** Genuine cow milk of the United States and Canada: Advanced Instruments, manual of the 4C3, page 18. */
const genuine = { CELSIUS: -0.5218, HORTVET: -0.5404 };
/**
 * Genuine milk in degrees Hortvet reads -0.5404: in Celsius that is 3.5 % below genuine milk. -0.56 is as far below it
 * in degrees Hortvet.
 */
const lowest = { CELSIUS: -0.54, HORTVET: -0.56 };

export const addedWater = defineFunction({
  name: "ADDEDWATER",
  summary: "Estimates the percentage of added water from the freezing point of the milk.",
  purpose:
    "Use it where milk is tested with a cryoscope: genuine milk freezes at about the same point, and water brings it nearer to 0.",
  params: [
    {
      name: "freezingPoint",
      about: "Freezing point of the sample, such as -0.51, in degrees of the scale",
      unit: "deg C or deg H",
      min: -1,
      max: 0,
    },
    {
      name: "basePoint",
      about:
        "Freezing point of the genuine milk of your area in the same scale; if blank, -0.5218 for CELSIUS and -0.5404 for HORTVET",
      unit: "deg C or deg H",
      min: -0.7,
      max: -0.4,
      optional: true,
    },
    {
      kind: "choice",
      name: "scale",
      about: "Scale of the instrument",
      choices: { CELSIUS: "degrees Celsius", HORTVET: "degrees Hortvet, of which 1 is 0.9656 degrees Celsius" },
      default: "CELSIUS",
    },
  ],
  result: { unit: "% added water" },
  formula: "(basePoint - freezingPoint)/basePoint*100; without basePoint CELSIUS -0.5218, HORTVET -0.5404",
  source: [
    { key: "milkotester", at: "page 51, added water from the freezing point" },
    { key: "advancedInstruments", at: "4C3 manual, page 18: genuine milk; 4250 manual, page 41: 0.9656" },
  ],
  cautions: [
    "Genuine milk reads about -0.522 in Celsius and -0.540 in Hortvet: with the wrong scale honest milk shows 3.4 % water, or water hides.",
    "The base differs by country: England and Wales use -0.543 H (-0.524 C), and AOAC confirms water from -0.525 H (-0.507 C).",
    "Other species need their own base. Bulk milk of goats freezes at -0.561 H, of sheep at -0.575 H and of buffalo at -0.521 H (Advanced Instruments); buffalo milk in Italy at -0.528 C.",
    "A result below 0 means a freezing point below the base, so no water is shown.",
  ],
  examples: [
    { args: [-0.51], result: 2.261402836, note: "Degrees Celsius: 0.0118 of 0.5218" },
    { args: [-0.51, null, "HORTVET"], result: 5.62546262 },
    { args: [-0.525, -0.525], result: 0, note: "Genuine milk of its area" },
  ],
  conditions: [
    {
      holds: (freezingPoint, basePoint, scale) => basePoint !== undefined || freezingPoint > lowest[scale],
      otherwise:
        "freezingPoint is below that of cow milk in this scale: enter HORTVET as scale if the instrument shows degrees Hortvet, or the basePoint of your own milk",
    },
  ],
  compute: (freezingPoint, basePoint, scale) => {
    const base = basePoint === undefined ? genuine[scale] : basePoint;
    return ((base - freezingPoint) / base) * 100;
  },
});
