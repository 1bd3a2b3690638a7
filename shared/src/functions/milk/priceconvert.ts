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
} as const satisfies ChoiceParam["choices"];

/** The kilograms of milk in each unit. */
const kilograms: Readonly<
  Record<keyof typeof quantities, (density: number, milkSolids: number, fat: number) => number>
> = {
  KG: () => 1,
  "100KG": () => 100,
  TONNE: () => 1000,
  L: (density) => density,
  CWT: () => 45.359237, // NIST: of 100 pounds
  LB: () => 0.45359237, // NIST
  KGMS: (_density, milkSolids) => 100 / milkSolids,
  KGFAT: (_density, _milkSolids, fat) => 100 / fat,
};

export const priceConvert = defineFunction({
  name: "PRICECONVERT",
  summary: "Converts a milk price between units of quantity and between currencies.",
  purpose:
    "Use it to set a price per litre in one country beside a price per hundredweight or per kilogram of solids in another.",
  params: [
    { name: "price", about: "Price in the unit named by from", unit: "cur/unit", min: 0 },
    { kind: "choice", name: "from", about: "Unit of the price", choices: quantities },
    { kind: "choice", name: "to", about: "Unit wanted", choices: quantities },
    {
      name: "exchangeRate",
      about: "Units of the wanted currency per unit of the given one",
      unit: "cur/cur",
      above: 0,
      default: 1,
    },
    { ...milkDensity, about: "Density of the milk, for litres" },
    { name: "milkSolids", about: "Fat plus protein, for KGMS", unit: "%", min: 1, max: 30, default: 7.3 },
    { name: "fat", about: "Fat, percent by mass, required for KGFAT", unit: "%", min: 1, max: 15, optional: true },
  ],
  result: { unit: "cur/unit" },
  formula:
    "price*exchangeRate*(kg in to)/(kg in from); KG 1 kg, 100KG 100 kg, TONNE 1000 kg, CWT 45.359237 kg, LB 0.45359237 kg, L density, KGMS 100/milkSolids kg, KGFAT 100/fat kg",
  source: [
    { key: "nist", at: "the pound and the hundredweight of 100 pounds" },
    { key: "ifcn", at: "price page of October 2024: 47.1 US$ per 100 kg is 21.4 US$ per hundredweight" },
  ],
  cautions: [
    "CWT is the hundredweight of the United States: the one of the United Kingdom holds 50.802 kg.",
    "KGMS and KGFAT put the whole price on the solids: one milk, two ways to say what it earns.",
  ],
  examples: [
    { args: [47.1, "100KG", "CWT"], result: 21.36420063, note: "IFCN, October 2024: printed 21.4" },
    { args: [0.45, "KG", "L", null, 1.0297], result: 0.463365 },
    { args: [0.45, "KG", "KGFAT", null, null, null, 4.5], result: 10 },
    { args: [15, "L", "100KG", 0.0166666667, 1.03], result: 24.27184471, note: "15 Taka a litre at 60 Taka per US$" },
  ],
  conditions: [
    {
      holds: (_price, from, to, _exchangeRate, _density, _milkSolids, fat) =>
        (from !== "KGFAT" && to !== "KGFAT") || fat !== undefined,
      otherwise: "fat is blank: KGFAT needs the fat of the milk",
      code: "#N/A",
    },
  ],
  compute: (price, from, to, exchangeRate, density, milkSolids, fat) =>
    (price * exchangeRate * kilograms[to](density, milkSolids, fat as number)) /
    kilograms[from](density, milkSolids, fat as number),
});
