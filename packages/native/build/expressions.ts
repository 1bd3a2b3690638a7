import { type Compiled, compilerOf } from "@dairy-functions/native/compile";
import { byTopic, catalogue } from "@dairy-functions/shared";
import { expressionsFile } from "./write-expressions.ts";

interface Translation {
  /** Text of packages/native/src/expressions.ts. */
  readonly text: string;
  readonly translated: readonly string[];
  /** Why a definition is left out, in its own words. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Definitions that cannot be translated and do not say so, or say so and can. */
  readonly problems: readonly string[];
}

/** Translates every definition that does not say why it cannot be. */
export function translate(folder: string): Translation {
  const compile = compilerOf(catalogue);
  const leftOut: Record<string, string> = {};
  const compiled: Record<string, Compiled> = {};
  const problems: string[] = [];
  for (const [topic, definitions] of Object.entries(byTopic))
    for (const { name, notNative } of definitions) {
      if (notNative !== undefined) {
        leftOut[name] = notNative;
        continue;
      }
      try {
        compiled[name] = compile(`${folder}/${topic}/${name.toLowerCase()}.ts`);
      } catch (error) {
        problems.push(`${(error as Error).message}. Or say in the definition why it has no formula: notNative: "..."`);
      }
    }
  return { text: expressionsFile(compiled), translated: Object.keys(compiled), leftOut, problems };
}
