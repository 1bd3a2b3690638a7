import { call, catalogue } from "@dairy-functions/shared";
import cases from "./cases/verified-milk.json";

/**
 * Values of tables and worked examples that were read in their sources, for milk, payment and lactation. A case names what
 * it is of; here stands how it is asked of the library.
 */
interface Case {
  readonly id: string;
  readonly function: string;
  readonly args:
    | readonly (number | string | number[][])[]
    | Readonly<Record<string, number | string | number[] | boolean>>;
  readonly expected: number | Readonly<Record<string, number>>;
  readonly tolerance: number;
}
type Named = Readonly<Record<string, number>>;

const ask = (name: string, ...args: unknown[]) => call(catalogue.find((each) => each.name === name)!, args);
const number = (name: string, ...args: unknown[]) => ask(name, ...args) as number;
const lines = (name: string, ...args: unknown[]) =>
  Object.fromEntries((ask(name, ...args) as [string, number][]).slice(1)) as Named;
/** Nobody reports a lactometer of 0: a reading to which the correction is added. */
const reading = 28;
const byPlace =
  (name: string) =>
  ({ args }: Case) =>
    number(name, ...(args as unknown[]));
const byName = (answer: (args: Named, whole: Case) => number | Named) => (each: Case) =>
  answer(each.args as Named, each);
const premium = ({ coverage, tier }: Named) =>
  // A hundredweight of each tier: 100 lb, times the covered share, beside a full tier 1.
  tier === 1
    ? number("DMCPREMIUM", coverage, 1e6, 0.5) / 5000
    : (number("DMCPREMIUM", 9.5, 2e7, 0.5, 2025, coverage) - number("DMCPREMIUM", 9.5, 1e7, 0.5, 2025)) / 50000;
const months = (margins: number | readonly number[]) => [margins].flat();

/** LACTFIT finds the curve that made the yields, so that it gives what the case says of its parameters. */
const curves: Readonly<Record<string, (p: Named, t: number) => number>> = {
  WOOD: ({ a = 20, b, c }, t) => a * t ** b! * Math.exp(-c! * t),
  WILMINK: ({ a, b, c }, t) => a! + b! * t + c! * Math.exp(-0.05 * t),
  MILKBOT: ({ a = 40, b = 20, c = 0, d }, t) => a * (1 - Math.exp((c - t) / b) / 2) * Math.exp(-d! * t),
  DIJKSTRA: ({ a, b, c, d }, t) => a! * Math.exp((b! * (1 - Math.exp(-c! * t))) / c! - d! * t),
};
const fitted =
  (model: string, column: string) =>
  ({ args }: Case) => {
    // Short and long lactations: Wood's example of a persistency peaks on day 4.
    const days = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 305].filter(
      (t) => curves[model]!(args as Named, t) > 1e-3,
    );
    const table = ask(
      "LACTFIT",
      days,
      days.map((t) => curves[model]!(args as Named, t)),
      model,
    ) as unknown[][];
    return table[1]![table[0]!.findIndex((head) => String(head).startsWith(column))] as number;
  };

const answers: Readonly<Record<string, (each: Case) => number | Named>> = {
  "ADDEDWATER (Hortvet to Celsius)": byName(
    ({ hortvet }) =>
      // What the two scales make of one water: the reading in Celsius has the water of that in Hortvet.
      -0.5218 * (1 - number("ADDEDWATER", hortvet, -0.5404, "HORTVET") / 100),
  ),
  "CLR (BIS27 correction)": byName(
    ({ temperature, fat }) => number("CLR", reading, temperature, "BIS27", fat) - reading,
  ),
  CLR: byName(({ reading: given, temperature, change }) =>
    change ? number("CLR", reading, temperature) - reading : number("CLR", given, temperature, "F60"),
  ),
  "DMCPAYMENT (premium)": byName(premium),
  "DMCPAYMENT (rate)": byName(({ margin, coverage }) => number("DMCPAYMENT", margin, coverage, 2.4e6, 0.5) / 1000),
  DMCPAYMENT: byName(({ margin, coverage, productionHistory, share }) =>
    number("DMCPAYMENT", margin, coverage, productionHistory, share, 2019),
  ),
  "DMCPAYMENT (sequestration)": ({ args }) => {
    const { margins, coverage, productionHistory, share, sequestration } = args as Named;
    return months(margins as unknown as number[]).reduce(
      (sum, margin) =>
        sum + number("DMCPAYMENT", margin, coverage, productionHistory, share, 2019, null, sequestration),
      0,
    );
  },
  // The text covers the whole history, the law 95 % of it.
  "DMCPAYMENT (year)": byName(({ margin, coverage, productionHistory }) => {
    const payment = (12 * number("DMCPAYMENT", margin, coverage, productionHistory, 0.95, 2019)) / 0.95;
    const cost = number("DMCPREMIUM", coverage, productionHistory, 0.95, 2019) / 0.95;
    return { payment, premium: cost, net: payment - cost };
  }),
  "FMMO (rules 2008)": byName(({ cheese, butter, whey, powder }) =>
    lines("FMMO", cheese, butter, whey, powder, "2008"),
  ),
  MILKFEEDRATIO: byName(({ milkPrice, feedPrice }) => number("MILKFEEDRATIO", milkPrice, feedPrice)),
  "MILKFEEDRATIO (USDA)": byName(({ allMilk, corn, soybeans, alfalfa }) =>
    number("MILKFEEDUSDA", allMilk, corn, soybeans, alfalfa),
  ),
  "SNF (CLR100)": byName(({ lactometer, fat }) => number("SNF", lactometer, fat, "CLR100")),
  "TOTALSOLIDS (RICHMOND)": byName(({ lactometer, fat }) => number("TOTALSOLIDS", lactometer, fat, "RICHMOND")),
  PAYSTEP: byName(({ baseFat, baseSnf, basePrice, perFatStep, fat, snf, fatStep }) => {
    const chart = ask("RATECHART", fat, fat, snf, snf, perFatStep, 0, fatStep, null, null, basePrice, baseFat, baseSnf);
    return (chart as number[][])[1]![1]!;
  }),
  "NUTRIENT (proposed CALCIUM, mg per 100 g)": ({ args }) =>
    number("NUTRIENT", 0.1, (args as Record<string, unknown>).species, "CALCIUM", 1),
  "proposed:CHHANAYIELD": ({ args }) => {
    const { milk, species } = args as Record<string, unknown>;
    return number("PANEERYIELD", milk, species, null, "CHHANA");
  },
  "proposed:LACTPEAK WOOD": fitted("WOOD", "peak day"),
  "proposed:LACTPEAK WOOD yield": fitted("WOOD", "peak yield"),
  "proposed:LACTPEAK WILMINK": fitted("WILMINK", "peak day"),
  "proposed:LACTPEAK WILMINK yield": fitted("WILMINK", "peak yield"),
  "proposed:LACTPEAK MILKBOT": fitted("MILKBOT", "peak day"),
  "proposed:LACTPEAK MILKBOT yield": fitted("MILKBOT", "peak yield"),
  "proposed:LACTPEAK DIJKSTRA": fitted("DIJKSTRA", "peak day"),
  "proposed:LACTPEAK DIJKSTRA yield": fitted("DIJKSTRA", "peak yield"),
  "proposed:LACTSUM DIJKSTRA": fitted("DIJKSTRA", "milk to day 305"),
  "proposed:PERSISTENCY WOOD": fitted("WOOD", "persistency"),
  "proposed:PERSISTENCY MILKBOT": fitted("MILKBOT", "persistency"),
  NUTRIENT: byPlace("NUTRIENT"),
  TIM: byPlace("TIM"),
};
describe.each(Object.entries(answers))("%s", (name, answer) => {
  const own = (cases as unknown as Case[]).filter((each) => each.function === name);
  test(`${own.length} cases`, () => {
    expect(own.length).toBeGreaterThan(0);
    for (const each of own) {
      const found = answer(each);
      const wanted: Named = typeof each.expected === "number" ? { value: each.expected } : each.expected;
      for (const [key, value] of Object.entries(wanted)) {
        const cell = typeof found === "number" ? found : found[key]!;
        // A fit ends within a millionth of its curve.
        const near = name.includes("LACT") || name.includes("PERSIST") ? 1e-6 * Math.abs(value) : 1e-9;
        const right = Math.abs(cell - value) <= each.tolerance + near;
        expect({ id: each.id, key, cell, right }).toEqual({ id: each.id, key, cell, right: true });
      }
    }
  });
});

test("every case is asked", () => {
  const ownTest = ["FMMO (step skim to class)"];
  const asked = new Set([...Object.keys(answers), ...ownTest]);
  expect(cases.filter((each) => !asked.has(each.function)).map(({ id }) => id)).toEqual([]);
});
