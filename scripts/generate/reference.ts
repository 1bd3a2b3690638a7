import {
  type AnyFunction,
  byTopic,
  catalogue,
  citations,
  exampleCall,
  explainParam,
  explainResult,
  type Range,
  shownValue,
  signature,
  type Topic,
  topics,
  unitOf,
  walks,
} from "@dairy-functions/shared";

const notice = '<!-- Written by "npm run generate" from the definition. Do not edit. -->\n';

/** One page a function, in the words of its definition: what HELP says, laid out for reading. */
export function referencePage(definition: AnyFunction): string {
  const { name, summary, params, result, formula, cautions, examples } = definition;
  const parts = [
    `${notice}# ${name}`,
    summary,
    `\`\`\`text\nExcel          =DAIRY.${signature(definition)}\nGoogle Sheets  =DAIRY_${signature(definition)}\n\`\`\``,
  ];
  if (params.length > 0)
    parts.push(
      `## Arguments\n\n${table(
        ["Argument", "Unit", "What it is and accepts"],
        params.map((param) => [`\`${param.name}\``, unitOf(param), explainParam(param)]),
      )}`,
    );
  for (const param of params)
    if (param.kind === "choice")
      parts.push(
        `${param.name}:\n\n${table(
          ["Code", "Meaning"],
          Object.entries(param.choices).map(([code, meaning]) => [code, meaning]),
        )}`,
      );
  if (params.length > 0 && walks(definition))
    parts.push(
      "Each argument is a cell or a range. Ranges of one shape walk together; a single cell goes with every row.",
    );
  parts.push(
    `## Result\n\n${[explainResult(result), unitOf(result) && `Unit: ${unitOf(result)}.`].filter(Boolean).join(" ")}`,
  );
  parts.push(`## Formula\n\n\`\`\`text\n${formula.split("; ").join("\n")}\n\`\`\``);
  parts.push(
    `## Source\n\n${citations(definition)
      .map((citation) => `- ${citation}`)
      .join("\n")}`,
  );
  if (cautions !== undefined)
    parts.push(`## Before you rely on it\n\n${cautions.map((caution) => `- ${caution}`).join("\n")}`);
  parts.push(
    `## Examples\n\n${examples
      .map((example) => {
        const call = `\`=DAIRY.${exampleCall(definition, example)}\``;
        const note = example.note ? `${example.note}.` : "";
        const ranges = example.args.flatMap((arg, k) =>
          Array.isArray(arg) ? [`with ${params[k]!.name}\n\n${grid(arg as Range)}`] : [],
        );
        const gives = Array.isArray(example.result)
          ? `gives\n\n${grid(example.result as Range)}`
          : `gives ${shownValue(example.result)}. ${note}`;
        return [call, ...ranges, gives, Array.isArray(example.result) ? note : ""]
          .filter(Boolean)
          .join(Array.isArray(example.result) ? "\n\n" : " ");
      })
      .join("\n\n")}`,
  );
  return `${parts.join("\n\n")}\n`;
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

const grid = ([head, ...rows]: Range) =>
  table(
    (head ?? []).map(cell),
    rows.map((row) => row.map(cell)),
  );
const cell = (value: unknown) =>
  typeof value === "number"
    ? String(Number(value.toPrecision(10)))
    : typeof value === "string"
      ? value
      : shownValue(value);
const escaped = (text: string) => text.replace(/\|/g, "\\|");
const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
