import type { Template } from "../template.ts";

/** The templates that a person opens, each with its file alone. */
export const templateFiles: Readonly<Record<string, () => Promise<Template>>> = {
  "typical-farm": async () => (await import("./typical-farm.ts")).typicalFarm,
  household: async () => (await import("./household.ts")).household,
  "cash-calendar": async () => (await import("./cash-calendar.ts")).cashCalendar,
  "dairy-chain": async () => (await import("./dairy-chain.ts")).dairyChain,
  "collection-ledger": async () => (await import("./collection-ledger.ts")).collectionLedger,
  "group-enterprise": async () => (await import("./group-enterprise.ts")).groupEnterprise,
  "group-summary": async () => (await import("./group-summary.ts")).groupSummary,
  "herd-plan": async () => (await import("./herd-plan.ts")).herdPlan,
  feed: async () => (await import("./feed.ts")).feedTemplate,
  "processing-choice": async () => (await import("./processing-choice.ts")).processing,
  investment: async () => (await import("./investment.ts")).investmentTemplate,
  sector: async () => (await import("./sector.ts")).sector,
  "ten-year-plan": async () => (await import("./ten-year-plan.ts")).tenYearPlan,
};
