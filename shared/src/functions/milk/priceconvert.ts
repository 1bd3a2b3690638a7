import { type ChoiceParam, defineFunction } from "../../define.ts";
import { milkDensity } from "../../vocabulary/params.ts";

const quantities = {
  KG: "kilogram",
  "100KG": "100 kilograms",
  TONNE: "1,000 kilograms",
  L: "litre",
  CWT: "hundredweight of the United States, 45.359237 kg",
  LB: "pound, 0.45359237 kg",
  KGMS: "kilogram of milk solids, fat plus protein",
  KGFAT: "kilogram of fat",
  KGTS: "kilogram of total solids",
  FCM4: "kilogram of 4 % fat-corrected milk",
  FCM35: "kilogram of 3.5 % fat-corrected milk",
  GALLON: "gallon of the United States, 3.785411784 litres",
  MAUND: "maund of 40 kg, as in Pakistan and Bangladesh",
  OLDMAUND: "maund of 37.3242 kg, as in India before the metric system",
} as const satisfies ChoiceParam["choices"];

/** The kilograms of milk in each unit. */
const kilograms: Readonly<
  Record<keyof typeof quantities, (density: number, milkSolids: number, fat: number, totalSolids: number) => number>
> = {
  KG: () => 1,
  "100KG": () => 100,
  TONNE: () => 1000,
  L: (density) => density,
  CWT: () => 45.359237, // NIST: of 100 pounds
  LB: () => 0.45359237, // NIST
  KGMS: (_density, milkSolids) => 100 / milkSolids,
  KGFAT: (_density, _milkSolids, fat) => 100 / fat,
  KGTS: (_density, _milkSolids, _fat, totalSolids) => 100 / totalSolids,
  // Gaines 1928, the milk that makes a kilogram of fat-corrected milk
  FCM4: (_density, _milkSolids, fat) => 1 / (0.4 + 0.15 * fat),
  FCM35: (_density, _milkSolids, fat) => (0.4 + 0.15 * 3.5) / (0.4 + 0.15 * fat), // as above
  GALLON: (density) => 3.785411784 * density, // NIST: 231 cubic inches
  MAUND: () => 40, // Pakistan and Bangladesh, as Wikipedia has it
  OLDMAUND: () => 37.3242, // Standards of Weights and Measures Act of India, 1956
};

export const priceConvert = defineFunction({
  name: "PRICECONVERT",
  summary: "Converts a milk price between units of quantity and between currencies.",
  purpose:
    "Use it to compare a price per litre in one country with a price per hundredweight or per kilogram of solids in another.",
  params: [
    { name: "price", about: "Price in the unit named by from", unit: "cur/unit", min: 0 },
    { kind: "choice", name: "from", words: "from unit", about: "Unit of the price", choices: quantities },
    { kind: "choice", name: "to", words: "to unit", about: "Unit of the result", choices: quantities },
    {
      name: "exchangeRate",
      about: "Units of the wanted currency per unit of the given one",
      unit: "cur/cur",
      above: 0,
      default: 1,
    },
    { ...milkDensity, about: "Density of the milk, for litres" },
    { name: "milkSolids", about: "Fat plus protein, for KGMS", unit: "%", min: 1, max: 30, default: 7.3 },
    {
      name: "fat",
      about: "Fat, percent by mass, required for KGFAT, FCM4 and FCM35",
      unit: "%",
      min: 1,
      max: 15,
      optional: true,
    },
    {
      name: "totalSolids",
      about: "Total solids, percent by mass, required for KGTS",
      unit: "%",
      min: 1,
      max: 30,
      optional: true,
    },
  ],
  result: { unit: "cur/unit" },
  formula:
    "price*exchangeRate*(kg in to)/(kg in from); KG 1 kg, 100KG 100 kg, TONNE 1000 kg, CWT 45.359237 kg, LB 0.45359237 kg, L density, KGMS 100/milkSolids kg, KGFAT 100/fat kg, KGTS 100/totalSolids kg, FCM4 1/(0.4 + 0.15 fat) kg, FCM35 (0.4 + 0.15*3.5)/(0.4 + 0.15 fat) kg, GALLON 3.785411784 density, MAUND 40 kg, OLDMAUND 37.3242 kg",
  source: [
    { key: "nist", at: "the pound, the hundredweight of 100 pounds and the gallon of 231 cubic inches" },
    { key: "gaines1928", at: "fat-corrected milk (FCM4, FCM35)" },
    { key: "maund", at: "37.3242 kg in India until the metric system, 40 kg in Pakistan and Bangladesh" },
    { key: "ifcn", at: "price page of October 2024: 47.1 US$ per 100 kg is 21.4 US$ per hundredweight" },
  ],
  cautions: [
    "A maund differs from place to place: ask for the kilograms before you convert.",
    "CWT is the hundredweight of the United States: the one of the United Kingdom holds 50.802 kg.",
    "KGMS and KGFAT put the whole price on the solids: one milk, two ways to say what it earns.",
  ],
  examples: [
    { args: [47.1, "100KG", "CWT"], result: 21.36420063, note: "IFCN, October 2024: printed 21.4" },
    { args: [0.45, "KG", "L", null, 1.0297], result: 0.463365 },
    { args: [0.45, "KG", "KGFAT", null, null, null, 4.5], result: 10 },
    { args: [15, "L", "100KG", 0.0166666667, 1.03], result: 24.27184471, note: "15 Taka a litre at 60 Taka per US$" },
    { args: [4800, "MAUND", "KG"], result: 120, note: "Rupees per maund of 40 kg" },
    { args: [0.4, "KG", "FCM4", null, null, null, 4.5], result: 0.3720930233 },
  ],
  conditions: [
    {
      holds: (_price, from, to, _exchangeRate, _density, _milkSolids, fat) =>
        (from !== "KGFAT" &&
          to !== "KGFAT" &&
          from !== "FCM4" &&
          to !== "FCM4" &&
          from !== "FCM35" &&
          to !== "FCM35") ||
        fat !== undefined,
      otherwise: "fat is blank: KGFAT, FCM4 and FCM35 need the fat of the milk",
      code: "#N/A",
    },
    {
      holds: (_price, from, to, _exchangeRate, _density, _milkSolids, _fat, totalSolids) =>
        (from !== "KGTS" && to !== "KGTS") || totalSolids !== undefined,
      otherwise: "totalSolids is blank: KGTS needs the total solids of the milk",
      code: "#N/A",
    },
  ],
  compute: (price, from, to, exchangeRate, density, milkSolids, fat, totalSolids) =>
    (price * exchangeRate * kilograms[to](density, milkSolids, fat as number, totalSolids as number)) /
    kilograms[from](density, milkSolids, fat as number, totalSolids as number),
});
