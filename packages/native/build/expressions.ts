import { compilerOf } from "@dairy-functions/native/compile";
import { byTopic, catalogue } from "@dairy-functions/shared";

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
  const lines: string[] = [];
  const translated: string[] = [];
  const problems: string[] = [];
  for (const [topic, definitions] of Object.entries(byTopic))
    for (const { name, notNative } of definitions) {
      if (notNative !== undefined) {
        leftOut[name] = notNative;
        continue;
      }
      try {
        const { body, conditions } = compile(`${folder}/${topic}/${name.toLowerCase()}.ts`);
        lines.push(`  ${name}: { body: ${JSON.stringify(body)}, conditions: ${JSON.stringify(conditions)} },`);
        translated.push(name);
      } catch (error) {
        problems.push(`${(error as Error).message}. Or say in the definition why it has no formula: notNative: "..."`);
      }
    }
  const text = `// Written by "npm run generate" from the compute of each definition. Do not edit.
import type { Expression } from "./expression.ts";

/** The arithmetic of every function that can be written as a formula. */
export const expressions: Readonly<Record<string, { readonly body: Expression; readonly conditions: readonly Expression[] }>> = {
${lines.join("\n")}
};
`;
  return { text, translated, leftOut, problems };
}
