import { defineFunction } from "../../define.ts";

export const importParity = defineFunction({
  name: "IMPORTPARITY",
  summary: "Gives the farm milk price at which local milk equals imported product.",
  purpose: "Use it to see at which farm price a dairy would rather use imported powder.",
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
  ],
  result: { unit: "cur/kg" },
  formula: "(importPrice*exchangeRate*(1 + tariff) + portCost + transport - processingCost)/1000/reconstitution",
  source: [{ key: "identity", at: "border parity price" }],
  cautions: [
    "Only importPrice is in foreign money; port, transport and processing are in local money per tonne of product.",
    "A tariff is a fraction: 0.25 or 25 %. Some dairy tariffs exceed 100 %, so 2.5 is taken as 250 %.",
    "A negative price means that the local plant costs more than the imported product.",
  ],
  examples: [
    {
      args: [3500, 110, 0.25, 5000, 8000, 7.6, 60000],
      result: 57.13815789,
      note: "Whole milk powder, 7.6 kg of milk a kg",
    },
    { args: [3000, 1, 0, 0, 0, 7.5, 0], result: 0.4 },
  ],
  compute: (importPrice, exchangeRate, tariff, portCost, transport, reconstitution, processingCost) =>
    (importPrice * exchangeRate * (1 + tariff) + portCost + transport - processingCost) / 1000 / reconstitution,
});
