import type { Template } from "../template.ts";
import { dairyChain } from "./dairy-chain.ts";
import { feedTemplate } from "./feed.ts";
import { herdPlan } from "./herd-plan.ts";
import { household } from "./household.ts";
import { investmentTemplate } from "./investment.ts";
import { processing } from "./processing.ts";

/** All templates, in the order in which they are offered. */
export const templates: readonly Template[] = [
  household,
  dairyChain,
  herdPlan,
  feedTemplate,
  processing,
  investmentTemplate,
];
