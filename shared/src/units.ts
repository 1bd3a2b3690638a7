/**
 * The closed list of units. A parameter or a result names one of them; any other text does not compile.
 * `cur` is any one currency a call: results carry the currency of the inputs.
 */
export const units = {
  "%": "percent (4.5 means 4.5 %)",
  cur: "money, any one currency",
  "cur/100 kg ECM": "money per 100 kg of energy-corrected milk",
  "cur/h": "money per hour",
  "cur/ha": "money per hectare",
  "cur/ha/yr": "money per hectare and year",
  "cur/kg": "money per kilogram",
  "cur/kg ECM": "money per kilogram of energy-corrected milk",
  "cur/yr": "money per year",
  d: "days",
  fraction: "a share or a rate (0.06 means 6 %)",
  "g/person/d": "grams per person and day",
  h: "hours",
  ha: "hectares",
  head: "animals",
  "head/ha": "animals per hectare",
  kg: "kilograms",
  "kg ECM": "kilograms of energy-corrected milk",
  "kg ECM/kg": "kilograms of energy-corrected milk per kilogram of milk",
  "kg FCM": "kilograms of fat-corrected milk",
  "kg/kg": "kilograms per kilogram",
  "kg/L": "kilograms per litre",
  L: "litres",
  persons: "people",
  "t/yr": "tonnes per year",
} as const;

export type Unit = keyof typeof units;
