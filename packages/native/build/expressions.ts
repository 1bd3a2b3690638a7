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
    for (const { name, notNative, params } of definitions) {
      const file = `${folder}/${topic}/${name.toLowerCase()}.ts`;
      if (notNative !== undefined) {
        leftOut[name] = notNative;
        // Those of the library are not from files, and lists are not arithmetic.
        if (topic === "library" || params.some(({ kind }) => kind !== undefined && !cellKinds.includes(kind))) continue;
        const body = ifCompiled(() => compileSteps(file).body);
        if (body !== undefined) steps[name] = body;
        continue;
      }
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

const cellKinds: readonly string[] = ["number", "choice", "flag", "text"];

/** The steps of a function that has no formula, such as a table, as far as they are arithmetic. */
function ifCompiled(compile: () => Expression): Expression | undefined {
  try {
    return compile();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
