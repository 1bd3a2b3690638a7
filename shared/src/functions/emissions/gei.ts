import { defineFunction } from "../../define.ts";
import { growthEnergy } from "../../models/ipcc.ts";
import { milkFat } from "../../vocabulary/params.ts";

/** What walking takes, of the energy for maintenance: IPCC 2006, equations 10.3 to 10.16. */
const walkingFactor = { STALL: 0, PASTURE: 0.17, LARGEAREA: 0.36 } as const;
/** What a pregnancy takes, of the energy for maintenance: IPCC 2006, equations 10.3 to 10.16. */
const pregnancyFactor = { COW: 0.1, HEIFER: 0.1, STEER: 0, BULL: 0 } as const;
/** By which the grown weight counts in the energy of growth: IPCC 2006, equation 10.6. */
export const sexFactor = { COW: 0.8, HEIFER: 0.8, STEER: 1, BULL: 1.2 } as const;

export const gei = defineFunction({
  name: "GEI",
  summary: "Gives the gross energy intake of cattle by the IPCC Tier 2 energy chain.",
  purpose: "Use it for how much feed energy an animal must eat, as the step before ENTERIC2.",
  params: [
    { name: "bodyWeight", about: "Live weight", unit: "kg", min: 10, max: 1500 },
    { name: "milk", about: "Milk per day, 0 when dry", unit: "kg/d", min: 0 },
    milkFat,
    {
      name: "digestibility",
      about: "Digestible share of the feed energy, 65 for 65 %",
      unit: "% of GE",
      min: 40,
      max: 100,
    },
    {
      kind: "choice",
      name: "activity",
      about: "How far the animal walks for its feed",
      choices: { STALL: "kept in a stall", PASTURE: "on pasture", LARGEAREA: "grazing large areas" },
      default: "STALL",
    },
    {
      name: "pregnant",
      about: "Share of cows or heifers pregnant, 0.9 in a herd that calves every year; not used for STEER and BULL",
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
    },
    { name: "gain", about: "Weight gain", unit: "kg/d", min: 0, default: 0 },
    {
      name: "matureWeight",
      about: "Mature weight, required with gain",
      unit: "kg",
      min: 10,
      max: 1500,
      optional: true,
    },
    {
      kind: "choice",
      name: "animal",
      about: "Kind of animal",
      choices: { COW: "cow", HEIFER: "heifer", STEER: "castrated male", BULL: "bull" },
      default: "COW",
    },
  ],
  result: { unit: "MJ/head/d" },
  formula:
    "((NEm + NEa + NEl + NEp)/REM + NEg/REG)/(digestibility/100); NEm = Cf*bodyWeight^0.75, Cf 0.386 with milk, 0.322 without, 0.370 BULL; NEa = Ca*NEm, Ca 0, 0.17, 0.36; NEl = milk*(1.47 + 0.40 fat); NEp = Cp*NEm*pregnant, Cp 0.10 COW and HEIFER, 0 STEER and BULL; NEg = 22.02*(bodyWeight/(C*matureWeight))^0.75*gain^1.097, C 0.8 COW and HEIFER, 1.0 STEER, 1.2 BULL; REM = 1.123 - 0.004092 DE + 0.00001126 DE^2 - 25.4/DE with DE = digestibility; REG = 1.164 - 0.00516 DE + 0.00001308 DE^2 - 37.4/DE",
  source: [
    { key: "ipcc2006", at: "equations 10.3 to 10.16" },
    { key: "ipcc2019", at: "equations 10.3 to 10.16" },
    { key: "fadn2Footprint", at: "where the 90 % of Table 10A.1 was read" },
    { key: "gleam", at: "metabolic energy requirements, for the constants as coded" },
  ],
  cautions: [
    "Without pregnant no animal counts as being in calf. IPCC 2019, Table 10A.1, takes 90 % of the dairy cows of Western Europe as pregnant: enter 0.9, which adds about 4 % to the feed of a cow in milk.",
    "Buffalo are calculated as cattle, as in the tables of the IPCC; sheep, goats and camels need other equations.",
    "Digestibility matters most: five points more save about a tenth of the feed energy.",
  ],
  examples: [
    { args: [600, 20, 4, 65, null, 0.9], result: 336.5613449 },
    { args: [300, 0, 4, 60, "PASTURE", 0.5, 0.6, 550, "HEIFER"], result: 151.9345899 },
    { args: [600, 20, 4, 65], result: 323.9513392, note: "The same cow, not in calf" },
    { args: [800, 0, 4, 60, null, null, null, null, "BULL"], result: 187.5172696 },
  ],
  conditions: [
    {
      holds: (_bodyWeight, _milk, _fat, _digestibility, _activity, _pregnant, gain, matureWeight) =>
        gain === 0 || matureWeight !== undefined,
      otherwise: "matureWeight is blank: gain needs the weight of the grown animal",
      code: "#N/A",
    },
  ],
  compute: (bodyWeight, milk, fat, digestibility, activity, pregnant, gain, matureWeight, animal) => {
    // IPCC 2006, Table 10.4
    const maintenance = (animal === "BULL" ? 0.37 : milk > 0 ? 0.386 : 0.322) * bodyWeight ** 0.75;
    const walking = walkingFactor[activity] * maintenance;
    // IPCC 2006, equations 10.3 to 10.16
    const lactation = milk * (1.47 + 0.4 * fat);
    const pregnancy = pregnancyFactor[animal] * maintenance * pregnant;
    const growth = gain === 0 ? 0 : growthEnergy(bodyWeight, gain, matureWeight as number, sexFactor[animal]);
    // IPCC 2006, equations 10.3 to 10.16
    const forMaintenance = 1.123 - 0.004092 * digestibility + 0.00001126 * digestibility ** 2 - 25.4 / digestibility;
    // IPCC 2006, equations 10.3 to 10.16, with 37.4 as GLEAM has it; Holos has 37.44
    const forGrowth = 1.164 - 0.00516 * digestibility + 0.00001308 * digestibility ** 2 - 37.4 / digestibility;
    return (
      ((maintenance + walking + lactation + pregnancy) / forMaintenance + growth / forGrowth) / (digestibility / 100)
    );
  },
});
