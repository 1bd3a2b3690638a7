import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";

export const fcm = defineFunction({
  name: "FCM",
  summary: "Converts milk to fat-corrected milk, of 4 percent by default.",
  purpose: "Use it where only fat is tested, or to compare with older reports.",
  params: [
    { name: "milk", about: "Milk as weighed", unit: "kg", min: 0 },
    milkFat,
    { name: "base", about: "Fat content of the reference milk, 4 or 3.5", unit: "%", min: 1, max: 15, default: 4 },
  ],
  result: { unit: "kg FCM" },
  formula: "milk*(0.4 + 0.15 fat)/(0.4 + 0.15 base); base 4: 0.4 milk + 15 kg fat",
  source: [{ key: "gaines1928", at: "the 4 % formula, rescaled for other bases" }],
  cautions: ["A price per kg FCM and a cost per kg ECM do not belong in one chart: use one denominator and say which."],
  examples: [
    { args: [1000, 3.5], result: 925 },
    { args: [1000, 3.5, 3.5], result: 1000, note: "The reference milk keeps its weight" },
  ],
  // Gaines 1928
  compute: (milk, fat, base) => (milk * (0.4 + 0.15 * fat)) / (0.4 + 0.15 * base),
});
