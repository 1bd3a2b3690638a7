import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Text of the registry: one import a definition file, grouped by the folder it stands in. Adding a file is enough. */
export function registry(folder: string): string {
  const topics = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const imports: string[] = [];
  const groups: string[] = [];
  for (const topic of topics) {
    const names: string[] = [];
    for (const file of readdirSync(join(folder, topic)).sort()) {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
      const found = [
        ...readFileSync(join(folder, topic, file), "utf8").matchAll(/^export const (\w+) = defineFunction\(/gm),
      ];
      if (found.length !== 1)
        throw new Error(
          `${topic}/${file}: a definition file exports one "export const name = defineFunction({...})"; this one exports ${found.length}.`,
        );
      names.push(found[0]![1]!);
      imports.push(`import { ${found[0]![1]} } from "./${topic}/${file}";`);
    }
    groups.push(`  ${topic}: [${names.join(", ")}],`);
  }
  return `// Written by "npm run generate" from the files in this folder. Do not edit.
${imports.join("\n")}

/** Every definition by topic, which is its folder. */
export const functionsByTopic = {
${groups.join("\n")}
};
`;
}
