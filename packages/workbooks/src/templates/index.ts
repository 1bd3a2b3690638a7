import type { Template } from "../template.ts";
import { dairyChain } from "./dairy-chain.ts";
import { feedTemplate } from "./feed.ts";
import { groupEnterprise } from "./group-enterprise.ts";
import { herdPlan } from "./herd-plan.ts";
import { household } from "./household.ts";
import { investmentTemplate } from "./investment.ts";
import { processing } from "./processing.ts";
import { tenYearPlan } from "./ten-year-plan.ts";

/** All templates, in the order in which they are offered. */
export const templates: readonly Template[] = [
  household,
  dairyChain,
  groupEnterprise,
  herdPlan,
  feedTemplate,
  processing,
  investmentTemplate,
  tenYearPlan,
];
