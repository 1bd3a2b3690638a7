import type { AnyFunction } from "./define.ts";
import { explainers } from "./explain.ts";
import { functionsByTopic } from "./functions/index.ts";
import { type Topic, topics } from "./vocabulary/topics.ts";

const groups: Readonly<Record<Topic, readonly AnyFunction[]>> = {
  ...functionsByTopic,
  library: explainers(() => byTopic),
};

/** Every function by topic, in the order of the topics. */
export const byTopic = Object.fromEntries(
  (Object.keys(topics) as Topic[]).map((topic) => [topic, groups[topic]]),
) as Readonly<Record<Topic, readonly AnyFunction[]>>;

/** Every function. */
export const catalogue: readonly AnyFunction[] = Object.values(byTopic).flat();

export const functionNames: readonly string[] = catalogue.map(({ name }) => name);

const byName: ReadonlyMap<string, AnyFunction> = new Map(catalogue.map((definition) => [definition.name, definition]));

/** The function of a name as the catalogue writes it, without the prefix of a host. */
export const functionNamed = (name: string): AnyFunction | undefined => byName.get(name);
