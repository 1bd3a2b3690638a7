import { type ChoiceParam, defineFunction } from "../../define.ts";

const products = {
  CONDENSED: "condensed milk",
  FRESHCHEESE: "fresh cheese",
  DRYCHEESE: "dry cheese",
  BUTTER: "butter",
  BUTTEROIL: "butteroil",
  POWDER: "milk powder",
  SKIMPOWDER: "skim milk powder",
  WHOLEPOWDER: "whole milk powder",
  WHEY: "liquid whey",
  WHEYPOWDER: "whey powder",
} as const satisfies ChoiceParam["choices"];

/** Meyer and Duteurtre 1998, kilograms of milk for a kilogram of product; they have one figure for milk powder. */
const coefficients: Readonly<Record<"SOLIDS" | "YIELD", Readonly<Partial<Record<keyof typeof products, number>>>>> = {
  SOLIDS: {
    CONDENSED: 2,
    FRESHCHEESE: 2,
    DRYCHEESE: 4.4,
    BUTTER: 6.6,
    BUTTEROIL: 8,
    POWDER: 7.6,
    SKIMPOWDER: 7.6,
    WHOLEPOWDER: 7.6,
  },
  YIELD: { FRESHCHEESE: 5, POWDER: 7.6, DRYCHEESE: 10, BUTTER: 22, BUTTEROIL: 25 },
};

export const milkEquiv = defineFunction({
  name: "MILKEQUIV",
  summary: "Converts a dairy product to milk equivalent by a named basis.",
  purpose: "Use it to add butter, cheese and powder to liquid milk in a balance of imports, exports or consumption.",
  params: [
    {
      kind: "choice",
      name: "product",
      about: "Dairy product",
      choices: products,
    },
    { name: "quantity", about: "Mass of product", unit: "kg", min: 0 },
    {
      kind: "choice",
      name: "basis",
      about: "What of the milk is counted",
      choices: {
        SOLIDS: "the dry matter in the product",
        YIELD: "the milk it takes to make the product",
        FAT: "the fat in the product",
        OWNSOLIDS: "the dry matter, by the content that you enter",
      },
      default: "SOLIDS",
    },
    {
      name: "productFat",
      about: "Fat in the product, required for FAT",
      unit: "%",
      min: 1,
      max: 100,
      optional: true,
    },
    {
      name: "milkFat",
      about: "Fat in the reference milk, required for FAT",
      unit: "%",
      min: 1,
      max: 15,
      optional: true,
    },
    {
      name: "productSolids",
      about: "Dry matter of the product, required for OWNSOLIDS",
      unit: "%",
      min: 1,
      max: 100,
      optional: true,
    },
    {
      name: "milkSolids",
      about: "Dry matter of the reference milk, required for OWNSOLIDS",
      unit: "%",
      min: 1,
      max: 30,
      optional: true,
    },
  ],
  result: { unit: "kg milk equivalent" },
  formula:
    "quantity*coefficient; SOLIDS condensed 2, fresh cheese 2, dry cheese 4.4, butter 6.6, butteroil 8, powder of skim or whole milk 7.6; YIELD fresh cheese 5, powder 7.6, dry cheese 10, butter 22, butteroil 25; FAT productFat/milkFat; OWNSOLIDS productSolids/milkSolids",
  source: [
    {
      key: "meyerDuteurtre1998",
      at: "coefficients of milk equivalent; FAT and OWNSOLIDS are balances of fat and dry matter",
    },
  ],
  cautions: [
    "Quote every milk equivalent with its basis: butter is 6.6 or 22 kg of milk.",
    "We found no published coefficient for whey: enter its dry matter with OWNSOLIDS.",
    "YIELD cannot be added over products of one milk: butter and skim powder would count it twice.",
  ],
  examples: [
    { args: ["BUTTER", 1000], result: 6600 },
    { args: ["BUTTER", 1000, "YIELD"], result: 22000 },
    { args: ["BUTTER", 1000, "FAT", 82, 4.1], result: 20000 },
    { args: ["WHEYPOWDER", 1000, "OWNSOLIDS", null, null, 96, 12.5], result: 7680 },
  ],
  conditions: [
    {
      holds: (product, _quantity, basis) =>
        basis !== "YIELD" ||
        (product !== "CONDENSED" &&
          product !== "SKIMPOWDER" &&
          product !== "WHOLEPOWDER" &&
          product !== "WHEY" &&
          product !== "WHEYPOWDER"),
      otherwise: "the source has no YIELD coefficient for this product: use SOLIDS, FAT or OWNSOLIDS",
      code: "#N/A",
    },
    {
      holds: (product, _quantity, basis) => basis !== "SOLIDS" || (product !== "WHEY" && product !== "WHEYPOWDER"),
      otherwise: "the source has no SOLIDS coefficient for whey: use OWNSOLIDS and enter its dry matter",
      code: "#N/A",
    },
    {
      holds: (_product, _quantity, basis, productFat, milkFat) =>
        basis !== "FAT" || (productFat !== undefined && milkFat !== undefined),
      otherwise: "productFat or milkFat is blank: basis FAT needs both",
      code: "#N/A",
    },
    {
      holds: (_product, _quantity, basis, _productFat, _milkFat, productSolids, milkSolids) =>
        basis !== "OWNSOLIDS" || (productSolids !== undefined && milkSolids !== undefined),
      otherwise: "productSolids or milkSolids is blank: basis OWNSOLIDS needs both",
      code: "#N/A",
    },
  ],
  compute: (product, quantity, basis, productFat, milkFat, productSolids, milkSolids) => {
    if (basis === "FAT") return (quantity * (productFat as number)) / (milkFat as number);
    if (basis === "OWNSOLIDS") return (quantity * (productSolids as number)) / (milkSolids as number);
    return quantity * coefficients[basis][product]!;
  },
});
