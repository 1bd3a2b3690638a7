import { defineFunction } from "../../define.ts";

export const thi = defineFunction({
  name: "THI",
  summary: "Gives the temperature-humidity index for heat stress of cattle.",
  purpose:
    "Use it to know when cows need shade, water and cooler milking hours: the higher it is, the more they suffer.",
  params: [
    { name: "temperature", about: "Air temperature", unit: "deg C", min: -40, max: 60 },
    { name: "humidity", about: "Relative humidity, 0.6 for 60 %", unit: "fraction", min: 0, max: 1 },
  ],
  result: { unit: "index" },
  formula: "0.8 temperature + humidity*(temperature - 14.4) + 46.4",
  source: [{ key: "mader", at: "the index" }],
  cautions: ["Other forms of the index use the dew point and give other numbers."],
  examples: [{ args: [32, 0.22], result: 75.872, note: "Printed 75.9 at eagle.direct" }],
  // Mader and the NRC, as at eagle.direct
  compute: (temperature, humidity) => 0.8 * temperature + humidity * (temperature - 14.4) + 46.4,
});
