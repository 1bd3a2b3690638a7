import { defineFunction } from "../../define.ts";

export const importParity = defineFunction({
  name: "IMPORTPARITY",
  summary: "Gives the farm milk price at which local milk equals imported product.",
  purpose: "Use it to see at what farm price a dairy would rather use imported powder.",
  params: [
    {
      name: "importPrice",
      about: "Price of the product with freight and insurance (CIF)",
      unit: "foreign cur/t",
      min: 0,
    },
    { name: "exchangeRate", about: "Local money for one unit of foreign money", unit: "cur/foreign cur", above: 0 },
    { name: "tariff", about: "Tariff on the CIF value, up to 4 (400 %)", unit: "fraction", min: 0, max: 4 },
    { name: "portCost", about: "Port and handling", unit: "cur/t", min: 0 },
    { name: "transport", about: "Transport to the plant", unit: "cur/t", min: 0 },
    { name: "reconstitution", about: "Milk that makes one kilogram of the product", unit: "kg/kg", above: 0 },
    { name: "processingCost", about: "Cost of making a tonne of the product from local milk", unit: "cur/t", min: 0 },
    {
      name: "collectionCost",
      about: "Collecting, cooling and hauling the milk from the farm to the plant",
      unit: "cur/kg",
      min: 0,
      default: 0,
    },
    {
      name: "coproducts",
      about: "What butter, whey and other co-products bring in for each tonne of the product",
      unit: "cur/t",
      min: 0,
      default: 0,
    },
  ],
  result: { unit: "cur/kg" },
  formula:
    "(importPrice*exchangeRate*(1 + tariff) + portCost + transport - processingCost + coproducts)/1000/reconstitution - collectionCost",
  source: [{ key: "identity", at: "border parity price" }],
  cautions: [
    "Only importPrice is in foreign money; port, transport, processing and co-products are in local money per tonne of product, collection in local money per kilogram of milk.",
    "Without collectionCost it is the price at the plant gate; for skim milk powder the cream or butter of the same milk belongs in coproducts.",
    "A tariff is a fraction: 0.25 or 25 %. Some dairy tariffs exceed 100 %, so 2.5 means 250 %.",
    "A negative price means that the local plant costs more than the imported product.",
  ],
  examples: [
    {
      args: [3500, 110, 0.25, 5000, 8000, 7.6, 60000],
      result: 57.13815789,
      note: "Whole milk powder, 7.6 kg of milk per kg",
    },
    { args: [3000, 1, 0, 0, 0, 7.5, 0], result: 0.4 },
    {
      args: [2600, 1, 0.1, 60, 40, 11, 500, 0.03, 1900],
      result: 0.3663636364,
      note: "Skim milk powder, 11 kg of milk per kg, with 1,900 of butter and 0.03 per kg for collection",
    },
  ],
  compute: (
    importPrice,
    exchangeRate,
    tariff,
    portCost,
    transport,
    reconstitution,
    processingCost,
    collectionCost,
    coproducts,
  ) =>
    (importPrice * exchangeRate * (1 + tariff) + portCost + transport - processingCost + coproducts) /
      1000 /
      reconstitution -
    collectionCost,
});
