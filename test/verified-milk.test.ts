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
        const right = Math.abs(cell - value) <= each.tolerance + 1e-9;
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
