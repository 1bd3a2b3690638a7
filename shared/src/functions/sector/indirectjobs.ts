import { defineFunction } from "../../define.ts";

export const indirectJobs = defineFunction({
  name: "INDIRECTJOBS",
  summary: "Gives the indirect jobs per 100 litres a day from the services that a dairy chain pays for.",
  purpose: "Use it to find the rate of your region, for JOBS.",
  params: [
    { name: "servicePayments", about: "Payments for services per day", unit: "cur/d", min: 0 },
    { name: "labourShare", about: "Share of these payments that is labour", unit: "fraction", min: 0, max: 1 },
    { name: "wage", about: "Wage of a day's work", unit: "cur/d", above: 0 },
    { name: "litresPerDay", about: "Litres handled per day", unit: "L/d", above: 0 },
  ],
  result: { unit: "jobs per 100 L/d" },
  formula: "servicePayments*labourShare/wage/litresPerDay*100",
  source: [{ key: "faoIlri2004", at: "chapter 3, value paid for services over a day's wage" }],
  cautions: ["Payments, wage and litres must all be per day. The result is a rate: enter it in JOBS as indirectRate."],
  examples: [{ args: [600, 0.5, 3, 5000], result: 2 }],
  compute: (servicePayments, labourShare, wage, litresPerDay) =>
    ((servicePayments * labourShare) / wage / litresPerDay) * 100,
});
