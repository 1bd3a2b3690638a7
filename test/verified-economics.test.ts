import { call, functionNamed } from "@dairy-functions/shared";
import cases from "./cases/verified-economics.json";

/** Values of tables and worked examples that were read in their sources, for accounts, concentration and poverty lines. */
interface Case {
  readonly id: string;
  readonly function: string;
  readonly args: readonly unknown[] | Readonly<Record<string, unknown>>;
  readonly expected: number | Readonly<Record<string, number>>;
  readonly tolerance: number;
}
type Named = Readonly<Record<string, number>>;

const ask = (name: string, ...args: unknown[]) => call(functionNamed(name)!, args);
/** The number beside a label: in the column of that place, else the first in the row. */
function beside(table: unknown, label: string, column?: number): number {
  const row = (table as unknown[][]).find(([first]) => String(first).startsWith(label))!;
  return (column === undefined ? row.slice(1).find((cell) => typeof cell === "number") : row[column]) as number;
}
const account = (lines: Record<string, number | undefined>) =>
  Object.entries(lines).filter(([, value]) => value !== undefined);
/** Ratios of a farm with these lines; a lender's convention, since the cases name none. */
const ratios = (balance: Record<string, number | undefined>, income: Record<string, number | undefined>) =>
  ask("FARMRATIOS", account({ assets: 1e6, ...balance }), account({ "unpaid labour": 1, ...income }));
const coverage = "Term debt and lease coverage";

/** How a case is asked of the library. */
const answers: Readonly<Record<string, (args: Named) => number | Named>> = {
  "DAIRYBASE-2022-23": ({ kgMS, revenuePerKg, operatingExpensesPerKg }) =>
    beside(
      ask(
        "COSTLEVELS",
        account({ "milk returns": revenuePerKg, "variable costs": operatingExpensesPerKg, milk: 1 }),
        "DAIRYNZ",
        kgMS,
      ),
      "Operating profit",
      2,
    ),
  // The remainder of the printed revenue, which the other lines must leave.
  "DAIRYBASE-2022-23-GFR": ({ milk, netLivestock, revenue }) => {
    const inputs = account({ "milk returns": milk, "cattle returns": netLivestock, milk: 1 });
    return { otherIncome: revenue! - beside(ask("COSTLEVELS", inputs, "DAIRYNZ"), "Gross farm revenue") };
  },
  "TEAGASC-2011-OUTPUT": ({ milkSales, cowCalfSales, purchases, inventoryChange }) =>
    beside(
      ask("GROSSMARGIN", [[milkSales], [cowCalfSales], [-purchases!], [inventoryChange]], 0, 1, 0, 100),
      "Output",
      1,
    ),
  "RATIO-CURRENT": ({ currentAssets, currentLiabilities }) =>
    beside(ratios({ "current assets": currentAssets, "current liabilities": currentLiabilities }, {}), "Current ratio"),
  "RATIO-LONGVIEW-NFIFO": ({ revenue, operatingExpenses, interest }) =>
    beside(
      ratios({}, { revenue, "operating expenses": operatingExpenses, interest }),
      "Net farm income from operations",
    ),
  "RATIO-LONGVIEW-TDCLCR": ({ capacity, principal }) => beside(ratios({}, { revenue: capacity, principal }), coverage),
  "RATIO-SUNNYBROOK": (it) => {
    const table = ratios(
      { assets: it.assets },
      {
        revenue: it.revenue,
        "operating expenses": it.totalCosts! - it.depreciation! - it.interest!,
        depreciation: it.depreciation,
        interest: it.interest,
        "term interest": it.termInterest,
        principal: it.termDebtPayments! - it.termInterest!,
        "non farm income": it.nonFarmIncome,
        "family living": it.familyLiving,
      },
    );
    return {
      termDebtCoverage: beside(table, coverage),
      assetTurnover: beside(table, "Asset turnover"),
      interestExpenseRatio: beside(table, "Interest expense ratio"),
      depreciationExpenseRatio: beside(table, "Depreciation expense ratio"),
      operatingExpenseRatio: beside(table, "Operating expense ratio"),
      netIncomeRatio: beside(table, "Net income ratio"),
    };
  },
};
const general: Readonly<Record<string, (args: never) => number | Named>> = {
  POVERTYLINE: (args: readonly unknown[]) => ask("POVERTYLINE", ...args) as number,
  HHI: ({ shares }: { shares: number[] }) => ask("HHI", [shares]) as number,
  HHITABLE: ({ shares, merge }: { shares: number[]; merge: number[] }) => {
    const table = ask("HHITABLE", [shares], [merge]);
    return { post: beside(table, "Post-merger"), delta: beside(table, "Delta") };
  },
  // The feeds as they are fed; the fixed costs are added by the page.
  RATIONCOST: ({ dmi, price, fixed }: { dmi: number[]; price: number[]; fixed: number[] }) => {
    const table = ask("RATIONCOST", [dmi], [price], [dmi.map(() => 100)]);
    return beside(table, "Total", 3) + fixed.reduce((sum, each) => sum + each, 0);
  },
};

test.each((cases as readonly Case[]).map((each) => [each.id, each] as const))("%s", (id, each) => {
  const answer = answers[id] ?? general[each.function]!;
  const found = answer(each.args as never);
  for (const [name, wanted] of Object.entries(
    typeof each.expected === "number" ? { value: each.expected } : each.expected,
  )) {
    const value = typeof found === "number" ? found : found[name]!;
    expect({ name, value, within: Math.abs(value - wanted) <= each.tolerance + 1e-9 }).toEqual({
      name,
      value,
      within: true,
    });
  }
});
