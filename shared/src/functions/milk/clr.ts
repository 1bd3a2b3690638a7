import { defineFunction } from "../../define.ts";
import { correctionAt27 } from "../../models/lactometer.ts";

export const clr = defineFunction({
  name: "CLR",
  summary: "Corrects a lactometer reading to the temperature for which the lactometer is made.",
  purpose: "Use it before SNF and TOTALSOLIDS: warm milk is lighter, so its lactometer reads too low.",
  params: [
    { name: "reading", about: "Lactometer reading, such as 28", unit: "deg L", min: 0, max: 50 },
    {
      name: "temperature",
      about: "Temperature of the milk: degrees Fahrenheit for F60, degrees Celsius for BIS27",
      unit: "deg C or deg F",
      min: 0,
      max: 120,
    },
    {
      kind: "choice",
      name: "scale",
      about: "Lactometer and its rule",
      choices: {
        F60: "made for 60 F (Quevenne): 0.1 for each degree Fahrenheit",
        BIS27: "made for 27 C: table of the Bureau of Indian Standards, from 19 to 29 C",
      },
      default: "F60",
    },
    {
      name: "fat",
      about: "Fat, percent by mass, for BIS27, whose table ends at 8 %; if blank, skim milk",
      unit: "%",
      min: 0,
      max: 8,
      default: 0,
    },
  ],
  result: { unit: "deg L" },
  formula:
    "F60 reading + 0.1*(temperature - 60); BIS27 reading + the correction of the table, on a straight line between its temperatures and fat contents",
  source: [
    { key: "michels1904", at: "page 35, a tenth of a degree for each degree Fahrenheit (F60)" },
    { key: "is10083", at: "table of the correction by temperature and fat (BIS27)" },
  ],
  cautions: [
    "BIS27 needs the fat: without it the correction is that of skim milk, which differs by up to 0.7 degrees.",
    "For a lactometer of 29 C (84 F) or 39 C (102 F), bring the milk to that temperature: we found no correction rule for them.",
    "19 of the 105 cells of BIS27, all at half degrees, could not be read: they follow from the cells above and below and may differ by 0.05.",
  ],
  examples: [
    { args: [14, 88], result: 16.8, note: "Watered milk at 88 F (Paksas 2012)" },
    { args: [31.9, 63], result: 32.2, note: "mydairycorner.com" },
    { args: [28, 24, "BIS27", 4], result: 27 },
    { args: [28, 24, "BIS27", 5], result: 27, note: "Between 4 and 6 % fat" },
  ],
  conditions: [
    {
      // Milk in degrees Celsius is far below 35 F.
      holds: (_reading, temperature, scale) => scale !== "F60" || (temperature >= 35 && temperature <= 120),
      otherwise: "the temperature is below 35 F: enter degrees Fahrenheit, or BIS27 as scale for degrees Celsius",
    },
    {
      // The first and the last row of the table
      holds: (_reading, temperature, scale) => scale !== "BIS27" || (temperature >= 19 && temperature <= 29),
      otherwise:
        "the temperature is outside the table of BIS27: bring the milk to 19 to 29 C, or enter F60 for degrees Fahrenheit",
    },
  ],
  notNative: "it looks up a table",
  compute: (reading, temperature, scale, fat) => {
    // Michels 1904: a tenth of a degree for each degree Fahrenheit from 60
    if (scale === "F60") return reading + (temperature - 60) / 10;
    return reading + correctionAt27(temperature, fat);
  },
});
