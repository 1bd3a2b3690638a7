import { functionNamed } from "../catalogue.ts";
import { checkCall, type Given } from "./check-call.ts";

/** What is found where headings, by name of the argument, lead into a call. */
function check(name: string, headings: Readonly<Record<string, string | readonly [string, string]>>) {
  const definition = functionNamed(name)!;
  const given = Object.entries(headings).map(([own, heading]): Given => {
    const param = definition.params.find((each) => each.name === own)!;
    return typeof heading === "string" ? { param, heading } : { param, heading: heading[0], unit: heading[1] };
  });
  return checkCall(definition, given);
}
const said = (found: ReturnType<typeof check>) => found.findings.map(({ kind, say }) => `${kind}: ${say}`);

test("money per 100 kg beside hours of a year is a conflict of bases", () => {
  // The rows of our first workbook that gave a return to labour of 0.0044 for 0.159.
  const found = check("RETURNLABOUR", {
    entrepreneursProfit: ["Entrepreneur's profit", "US$/100 kg"],
    opportunityLabour: ["Opportunity cost of labour", "US$/100 kg"],
    hours: ["Working hours", "h/yr"],
  });
  expect(said(found)).toEqual([
    "basis: entrepreneurs profit is per 100 kg and hours is a total or for a year: use amounts of the same basis",
  ]);
  expect(found.basis).toBeUndefined();
});

test("amounts of one basis go together, and a ratio of them has none", () => {
  const ratio = check("RETURNLABOUR", {
    entrepreneursProfit: ["Entrepreneur's profit", "US$/yr"],
    opportunityLabour: ["Opportunity cost of labour", "US$"],
    hours: ["Working hours", "h/yr"],
  });
  expect(ratio).toEqual({ findings: [], currency: "USD" });
  const amount = check("ENTPROFIT", {
    farmIncome: ["Farm income", "US$/100 kg"],
    opportunityLabour: ["Family labour", "US$/100 kg"],
    opportunityLand: ["Own land", "US$/100 kg"],
    opportunityCapital: ["Own capital", "US$/100 kg"],
  });
  expect(amount).toEqual({ findings: [], basis: "1/100 kg", currency: "USD" });
});

test("a month of everything is a basis; a month beside a year is not", () => {
  const months = { receipts: "Receipts (Tk/month)", cashExpenses: "Expenses (Tk/month)" };
  expect(check("NCFI", months)).toEqual({ findings: [], basis: "1/month", currency: "BDT" });
  expect(said(check("NCFI", { ...months, cashExpenses: "Expenses (Tk/yr)" }))).toEqual([
    "basis: receipts is per month and cash expenses is a total or for a year: use amounts of the same basis",
  ]);
});

test("hundredths of money over a shared basis are a conversion", () => {
  const found = check("NCFI", { receipts: "Receipts (ct/kg)", cashExpenses: "Expenses (€/kg)" });
  expect(found.findings).toMatchObject([{ kind: "conversion", params: ["receipts"], factor: 0.01 }]);
});

test("two currencies are a conflict, and two names of one are not", () => {
  expect(said(check("NCFI", { receipts: "Receipts (Tk)", cashExpenses: "Expenses (US$)" }))).toEqual([
    "currency: receipts is in BDT and cash expenses in USD: use one currency",
  ]);
  expect(check("NCFI", { receipts: "Receipts (Rs)", cashExpenses: "Expenses (₹)" }).findings).toEqual([]);
});

test("litres, g/kg and a price per litre are conversions; what names no unit is left unchecked", () => {
  const { findings } = check("ECM", { milk: "Milk (litres)", fat: "Fat (g/kg)", protein: "Protein" });
  expect(findings.map(({ kind, params, factor }) => [kind, params, factor])).toEqual([
    ["conversion", ["milk"], 1.03],
    ["conversion", ["fat"], 0.1],
    ["unknown", ["protein"], undefined],
  ]);
});
