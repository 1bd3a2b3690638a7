import type { AnyFunction } from "./define.ts";
import { explainers } from "./explain.ts";
import { functionsByTopic } from "./functions/index.ts";
import type { Topic } from "./topics.ts";

/** Every function by topic. */
export const byTopic: Readonly<Record<Topic, readonly AnyFunction[]>> = {
  ...functionsByTopic,
  library: explainers(() => byTopic),
};

/** Every function. */
export const catalogue: readonly AnyFunction[] = Object.values(byTopic).flat();
