import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A definition file: the folder it is in, which is its topic, and what it exports under which name. */
export interface DefinitionFile {
  readonly topic: string;
  readonly file: string;
  readonly exported: string;
  readonly name: string;
}

/** Every definition file below a folder. Adding a file is enough. */
export function definitionFiles(folder: string): DefinitionFile[] {
  const topics = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return topics.flatMap((topic) =>
    readdirSync(join(folder, topic))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .sort()
      .map((file) => {
        const text = readFileSync(join(folder, topic, file), "utf8");
        const found = [...text.matchAll(/^export const (\w+) = defineFunction\(\{\s*name: "(\w+)"/gm)];
        if (found.length !== 1)
          throw new Error(
            `${topic}/${file}: a definition file exports one "export const name = defineFunction({ name: ... })"; this one exports ${found.length}.`,
          );
        return { topic, file, exported: found[0]![1]!, name: found[0]![2]! };
      }),
  );
}

/** Text of the registry: one import a definition file, grouped by topic. */
export function registry(folder: string): string {
  const files = definitionFiles(folder);
  const groups = [...new Set(files.map(({ topic }) => topic))].map((topic) => {
    const names = files.filter((each) => each.topic === topic).map(({ exported }) => exported);
    return `  ${topic}: [\n${names.map((name) => `    ${name},\n`).join("")}  ],`;
  });
  return `// Written by "npm run generate" from the files in this folder. Do not edit.
${files.map(({ topic, file, exported }) => `import { ${exported} } from "./${topic}/${file}";`).join("\n")}

/** Every definition by topic, which is its folder. */
export const functionsByTopic = {
${groups.join("\n")}
};
`;
}
