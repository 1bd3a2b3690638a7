import { type Compiled, compilerOf } from "@dairy-functions/native/compile";
import { byTopic, catalogue } from "@dairy-functions/shared";
import type { Expression } from "@dairy-functions/shared/arithmetic";
import { computationsFile, expressionsFile } from "./write-expressions.ts";

interface Translation {
  /** Text of packages/native/src/expressions.ts. */
  readonly text: string;
  /** Text of shared/src/about/computations.ts. */
  readonly steps: string;
  readonly translated: readonly string[];
  /** Why a definition is left out, in its own words. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Definitions that cannot be translated and do not say so, or say so and can. */
  readonly problems: readonly string[];
}

/** Translates every definition that does not say why it cannot be. */
export function translate(folder: string): Translation {
  const compile = compilerOf(catalogue);
  const compileSteps = compilerOf(catalogue, true);
  const leftOut: Record<string, string> = {};
  const compiled: Record<string, Compiled> = {};
  const steps: Record<string, Expression> = {};
  const problems: string[] = [];
  for (const [topic, definitions] of Object.entries(byTopic))
    for (const { name, notNative } of definitions) {
      if (notNative !== undefined) {
        leftOut[name] = notNative;
        continue;
      }
      const file = `${folder}/${topic}/${name.toLowerCase()}.ts`;
      try {
        compiled[name] = compile(file);
        steps[name] = compileSteps(file).body;
      } catch (error) {
        problems.push(`${(error as Error).message}. Or say in the definition why it has no formula: notNative: "..."`);
      }
    }
  const translated = Object.keys(compiled);
  return { text: expressionsFile(compiled), steps: computationsFile(steps), translated, leftOut, problems };
}
