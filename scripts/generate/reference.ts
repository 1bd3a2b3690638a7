import { type ExamplePart, type Part, pageOf } from "@dairy-functions/pane";
import { type AnyFunction, byTopic, catalogue, signature, type Topic, topics } from "@dairy-functions/shared";

const notice = '<!-- Written by "npm run generate" from the definition. Do not edit. -->\n';

/** One page a function, in the words of its definition: what HELP says, laid out for reading. */
export function referencePage(definition: AnyFunction): string {
  const calls = code(
    `Excel          =DAIRY.${signature(definition)}`,
    `Google Sheets  =DAIRY_${signature(definition)}`,
  );
  const sections = pageOf(definition).map(({ title, parts }) => `## ${title}\n\n${parts.map(markdown).join("\n\n")}`);
  return `${[`${notice}# ${definition.name}`, definition.summary, calls, ...sections].join("\n\n")}\n`;
}

function markdown(part: Part): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "list":
      return part.items.map((each) => `- ${each}`).join("\n");
    case "code":
      return code(part.text);
    case "formula":
      return code(...part.formula.split("; "));
    case "functions":
      return part.functions.map(({ name }) => `[${name}](${name}.md)`).join(", ");
    case "arguments":
      return table(
        ["Argument", "Unit", "What it is and accepts"],
        part.arguments.map(({ name, unit, about }) => [`\`${name}\``, unit, about]),
      );
    case "table":
      return `${part.of}:\n\n${table(part.head, part.rows)}`;
    case "example":
      return example(part);
  }
}

function example({ call, inputs, gives, note }: ExamplePart): string {
  const parts = [`\`${call}\``];
  for (const [name, cells] of inputs) parts.push(`with ${name}`, grid(cells));
  parts.push(typeof gives === "string" ? `gives ${gives}.` : `gives\n\n${grid(gives)}`);
  if (note !== undefined) parts.push(note);
  return parts.join(inputs.length > 0 || typeof gives !== "string" ? "\n\n" : " ");
}

/** The list of all pages by topic. */
export function referenceIndex(): string {
  const sections = (Object.keys(byTopic) as Topic[]).map(
    (topic) =>
      `## ${topics[topic]}\n\n${table(
        ["Function", "What it does"],
        byTopic[topic].map((definition) => [`[${definition.name}](${definition.name}.md)`, definition.summary]),
      )}`,
  );
  return `${notice}# The functions\n\n${catalogue.length} functions. Type \`=DAIRY.ECM(\` in Excel, \`=DAIRY_ECM(\` in Google Sheets.\n\n${sections.join("\n\n")}\n`;
}

const grid = ([head, ...rows]: readonly (readonly string[])[]) => table(head ?? [], rows);
const code = (...lines: string[]) => `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
const escaped = (text: string) => text.replace(/\|/g, "\\|");
const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
