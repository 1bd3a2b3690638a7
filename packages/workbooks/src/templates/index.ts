import type { Template } from "../template.ts";
import { cashCalendar } from "./cash-calendar.ts";
import { collectionLedger } from "./collection-ledger.ts";
import { dairyChain } from "./dairy-chain.ts";
import { feedTemplate } from "./feed.ts";
import { groupEnterprise } from "./group-enterprise.ts";
import { groupSummary } from "./group-summary.ts";
import { herdPlan } from "./herd-plan.ts";
import { household } from "./household.ts";
import { investmentTemplate } from "./investment.ts";
import { processing } from "./processing-choice.ts";
import { sector } from "./sector.ts";
import { sirajganj } from "./sirajganj.ts";
import { tenYearPlan } from "./ten-year-plan.ts";
import { typicalFarm } from "./typical-farm.ts";

export { sirajganj };

/** All templates for farms, in the order in which they are offered. */
export const templates: readonly Template[] = [
  typicalFarm,
  household,
  cashCalendar,
  dairyChain,
  collectionLedger,
  groupEnterprise,
  groupSummary,
  herdPlan,
  feedTemplate,
  processing,
  investmentTemplate,
  sector,
  tenYearPlan,
];
