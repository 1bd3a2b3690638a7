import { extname } from "node:path";
import { parseArgs } from "node:util";
import { isNative } from "@dairy-functions/native";
import { byTopic, signature, type Topic, topics, version } from "@dairy-functions/shared";
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

export const help = `Dairy functions ${version}: adds computed columns to a table.

npm run dairy-sql -- INPUT OUTPUT --add "NAME=FUNCTION(ARGUMENT, ...)" [--add ...]

INPUT    a .csv, .parquet or .xlsx file
OUTPUT   a .csv or .parquet file: all columns of the input, then the added ones

--add      a column to add, in the order given; more than one may be added
--rejects  where rows are listed for which a function gives no value (OUTPUT.rejects.csv)
--overwrite    replace OUTPUT and the list of rejected rows
--sheet    the sheet of a workbook (the first)
--separator    what separates the values of a CSV file, as ";" or tab (found by the first 100 rows)
--skip     how many lines or rows to skip above the names of the columns (0)
--threads  how many threads work (all)
--memory   how much memory the database may use, as 500MB or 2GB (80 % of the machine's)
--progress     show progress also where no terminal is
--quiet    say nothing but errors
--list     list the functions
--help     this text

An argument is
  a column          milk, or "milk, kg" in double quotes where it has blanks or other signs
  a number          3.3
  a choice          'DLG' in single quotes
  a call            PRICEECM(price, fat, protein)
  a column added before
  nothing           ECM(milk, fat, protein, , lactose): the argument takes its default

npm run dairy-sql -- survey.csv survey.parquet --add "ecm=ECM(milk, fat, protein)"

Exit code 0: done, with or without rejected rows. 1: the data or the disk. 2: the command.`;

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
  return [...lines.slice(1), "", "Not row by row, so not here", ...left].join("\n");
}

/** What the command says; "help" and "list" where it asks for them. */
export function readOptions(args: readonly string[]): Options | "help" | "list" {
  const { values, positionals } = parsed(args);
  if (values.help) return "help";
  if (values.list) return "list";
  const [input, output, ...more] = positionals;
  if (input === undefined) throw wrongCommand("Name an input and an output file; --help says how.");
  if (output === undefined) throw wrongCommand("Name an output file after the input; --help says how.");
  if (more.length > 0)
    throw wrongCommand(
      `"${more[0]}" is one name too many: quote what has blanks, as in --add "ecm=ECM(milk, fat, protein)".`,
    );
  mustEnd(input, "input", [".csv", ".parquet", ".xlsx"]);
  mustEnd(output, "output", [".csv", ".parquet"]);
  const rejects = values.rejects ?? `${output}.rejects.csv`;
  mustEnd(rejects, "list of rejected rows", [".csv"]);
  if (values.sheet !== undefined && extensionOf(input) !== ".xlsx")
    throw wrongCommand(`--sheet is for workbooks; ${input} is none.`);
  if (values.separator !== undefined && extensionOf(input) !== ".csv")
    throw wrongCommand(`--separator is for CSV files, which ${input} is not.`);
  const separator = /^(tab|\\t)$/i.test(values.separator ?? "") ? "\t" : values.separator;
  if (separator !== undefined && !/^[\t!-~]$/.test(separator.replace('"', "")))
    throw wrongCommand(`--separator ${values.separator}: enter one sign, such as ";" or "|", or the word tab.`);
  const skip = values.skip === undefined ? undefined : Number(values.skip);
  if (skip !== undefined && extensionOf(input) === ".parquet")
    throw wrongCommand("--skip is for CSV files and workbooks.");
  if (skip !== undefined && !(Number.isInteger(skip) && skip >= 0))
    throw wrongCommand(`--skip ${values.skip}: enter how many lines to skip, 0 or more.`);
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 1024))
    throw wrongCommand(`--threads ${values.threads}: enter a whole number of 1 or more.`);
  if (values.memory !== undefined && !/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(values.memory))
    throw wrongCommand(`--memory ${values.memory}: enter an amount such as 500MB or 2GB.`);
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
    throw wrongCommand(`${(error as Error).message.split(". ")[0]!.replace(/\.$/, "")}; --help says what there is.`);
  }
}

export const extensionOf = (path: string) => extname(path).toLowerCase();

function mustEnd(path: string, what: string, extensions: readonly string[]): void {
  if (extensions.includes(extensionOf(path))) return;
  throw wrongCommand(`The ${what} "${path}" must end in ${extensions.join(" or ")}.`);
}
