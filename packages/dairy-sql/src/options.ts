import { extname } from "node:path";
import { parseArgs } from "node:util";
import { isNative } from "@dairy-functions/native";
import { byTopic, listOf, say, signature, type Topic, topics, version } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { parseColumn, type TypedColumn } from "./parse.ts";
import { wrongCommand } from "./problem.ts";

export interface Options {
  readonly input: string;
  readonly output: string;
  readonly add: readonly TypedColumn[];
  readonly rejects: string;
  readonly overwrite: boolean;
  readonly threads: number | undefined;
  readonly memory: string | undefined;
  readonly sheet: string | undefined;
  readonly separator: string | undefined;
  readonly skip: number | undefined;
  readonly quiet: boolean;
  readonly progress: boolean;
}

export const help = say(messages.help, { version });

/** The functions by topic, and why the others cannot be used here. */
export function list(): string {
  const lines: string[] = [];
  const left: string[] = [];
  for (const [topic, definitions] of Object.entries(byTopic)) {
    const native = definitions.filter(isNative);
    if (native.length > 0) lines.push("", topics[topic as Topic]);
    for (const definition of native) lines.push(`  ${signature(definition)}`, `      ${definition.summary}`);
    for (const definition of definitions)
      if (!isNative(definition)) left.push(`  ${definition.name}: ${definition.notNative}`);
  }
  return [...lines.slice(1), "", say(messages.notListed), ...left].join("\n");
}

/** What the command says; "help" and "list" where it asks for them. */
export function readOptions(args: readonly string[]): Options | "help" | "list" {
  const { values, positionals } = parsed(args);
  if (values.help) return "help";
  if (values.list) return "list";
  const [input, output, ...more] = positionals;
  if (input === undefined) throw wrongCommand(say(messages.inputMissing));
  if (output === undefined) throw wrongCommand(say(messages.outputMissing));
  if (more.length > 0) throw wrongCommand(say(messages.oneTooMany, { name: more[0]! }));
  mustEnd(input, messages.inputEnds, [".csv", ".parquet", ".xlsx"]);
  mustEnd(output, messages.outputEnds, [".csv", ".parquet"]);
  const rejects = values.rejects ?? `${output}.rejects.csv`;
  mustEnd(rejects, messages.rejectsEnd, [".csv"]);
  if (values.sheet !== undefined && extensionOf(input) !== ".xlsx")
    throw wrongCommand(say(messages.sheetOfOther, { input }));
  if (values.separator !== undefined && extensionOf(input) !== ".csv")
    throw wrongCommand(say(messages.separatorOfOther, { input }));
  const separator = /^(tab|\\t)$/i.test(values.separator ?? "") ? "\t" : values.separator;
  if (separator !== undefined && !/^[\t!-~]$/.test(separator.replace('"', "")))
    throw wrongCommand(say(messages.separatorUnknown, { value: values.separator! }));
  const skip = values.skip === undefined ? undefined : Number(values.skip);
  if (skip !== undefined && extensionOf(input) === ".parquet") throw wrongCommand(say(messages.skipOfParquet));
  if (skip !== undefined && !(Number.isInteger(skip) && skip >= 0))
    throw wrongCommand(say(messages.skipUnknown, { value: values.skip! }));
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 1024))
    throw wrongCommand(say(messages.threadsUnknown, { value: values.threads! }));
  if (values.memory !== undefined && !/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(values.memory))
    throw wrongCommand(say(messages.memoryUnknown, { value: values.memory }));
  return {
    input,
    output,
    add: (values.add ?? []).map(parseColumn),
    rejects,
    overwrite: values.overwrite ?? false,
    threads,
    memory: values.memory,
    sheet: values.sheet,
    separator,
    skip,
    quiet: values.quiet ?? false,
    progress: values.progress ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        add: { type: "string", multiple: true },
        rejects: { type: "string" },
        overwrite: { type: "boolean" },
        threads: { type: "string" },
        memory: { type: "string" },
        sheet: { type: "string" },
        separator: { type: "string" },
        skip: { type: "string" },
        quiet: { type: "boolean" },
        progress: { type: "boolean" },
        list: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw wrongCommand(
      say(messages.optionUnknown, { reason: (error as Error).message.split(". ")[0]!.replace(/\.$/, "") }),
    );
  }
}

export const extensionOf = (path: string) => extname(path).toLowerCase();

function mustEnd(
  path: string,
  otherwise: typeof messages.inputEnds | typeof messages.outputEnds | typeof messages.rejectsEnd,
  extensions: readonly string[],
): void {
  if (extensions.includes(extensionOf(path))) return;
  throw wrongCommand(say(otherwise, { path, endings: listOf(extensions) }));
}
