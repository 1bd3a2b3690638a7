import { addressOf, type SheetPlace } from "@dairy-functions/formulas";
import { type Cell, named, translated } from "@dairy-functions/shared";
import type { Limit } from "./book.ts";
import { choicesOf, isCount, isMoney, isPercent, limitOf } from "./fields.ts";
import { type Laid, layOut, nameInBook, type PlacedQuantity } from "./layout.ts";
import { capital } from "./lines.ts";
import { readByFunctions } from "./method.ts";
import { fillIn, notedOf } from "./missing.ts";
import { reportSheet } from "./printed-pages.ts";
import {
  type Across,
  type Block,
  type Computed,
  type Dimension,
  type Field,
  type Input,
  isInput,
  type Quantity,
  type Report,
  resultsOf,
  type Template,
  type Writing,
} from "./template.ts";
import { namesIn, parse } from "./template-formulas.ts";

/**
 * A template as a form: what is asked, group by group, and what is shown, each with its cell in the workbook. It is in the
 * language that is spoken, as the workbook is.
 */
export interface Form {
  readonly groups: readonly FormGroup[];
  /** How a sentence begins that asks for an answer. */
  readonly fillIn: string;
  /** What the results mean, the most important first. */
  readonly sentences: readonly FormSentence[];
  readonly results: readonly FormResult[];
  /** The cells of the family, the village and the day. */
  readonly identity: readonly Shown[];
  /** The page that the family keeps. */
  readonly report?: FormReport;
}

export interface FormSentence {
  readonly cell: Shown;
  /** What it says while an answer is missing. */
  readonly waiting: string;
  /** The names of the answers that it comes from. */
  readonly reads: ReadonlySet<string>;
}

export interface FormReport {
  readonly sentence: Shown;
  readonly figures: readonly FormResult[];
  /** The title of its chart. */
  readonly chart: string;
  /** What is filled in by hand: a heading, and a line for each label. */
  readonly writing: readonly Pick<Writing, "title" | "labels">[];
}

export interface FormGroup {
  readonly title: string;
  /** The sheet whose block it is. */
  readonly sheet: string;
  /** Farms or members, of which the fields ask for one at a time. */
  readonly each?: { readonly name: string; readonly labels: readonly (Shown | string)[] };
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** The name of its quantity; none for what Start asks. */
  readonly name?: string;
  readonly optional: boolean;
  readonly label: string | Shown;
  readonly unit?: Shown | string;
  readonly help: string;
  /** What the workbook says of the answer, while there is something to say. */
  readonly says?: Shown;
  readonly field: Field;
  /** Whether it may be a calendar year, by its words. */
  readonly isYear: boolean;
  /** Whether 15 is entered for a share of 0.15. */
  readonly isPercent: boolean;
  /** Whether its numbers depend on the currency. */
  readonly isMoney: boolean;
  /** Whether its numbers are days. */
  readonly isDay: boolean;
  /** Its cells: one, or one for each of the group. */
  readonly cells: readonly Shown[];
  /** What the example holds in each of them. */
  readonly examples: readonly Cell[];
}

export interface FormResult {
  readonly label: string;
  readonly unit?: Shown;
  readonly note?: string;
  readonly cell: Shown;
}

/** A cell, by its distance from the first cell of a name, which rows that a person inserts do not change. */
export interface Shown {
  readonly at: SheetPlace;
  readonly from?: { readonly name: string; readonly at: SheetPlace };
}

export function formOf(whole: Template): Form {
  const laid = layOut(whole, "add-in");
  const { template } = laid;
  const placed = (name: string) => laid.quantities.get(name)!;
  const shown = ({ quantity, dimensions, at }: PlacedQuantity, place: SheetPlace): Shown =>
    quantity === undefined
      ? { at: place }
      : { at: place, from: { name: nameInBook(template, quantity.name), at: at(dimensions.map(() => 0)) } };
  const one = (name: string, indexes: readonly number[] = []) => shown(placed(name), placed(name).at(indexes));
  const unitOf = (quantity: Quantity) => {
    if (isCount(quantity)) return {};
    const found = placed(quantity.name);
    return found.unitAt
      ? { unit: shown(found, found.unitAt) }
      : quantity.unit
        ? { unit: translated(quantity.unit) }
        : {};
  };
  const exampleOf = (at: SheetPlace) =>
    laid.book.sheets.find(({ name }) => name === at.sheet)!.cells[addressOf(at)]?.value ?? null;
  const read = readByFunctions(template);
  const sheets = template.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap((block, k) => {
      const heading = headingOf(blocks[k - 1]);
      return groupsOf(block, translated(name), heading, { placed, one, unitOf, exampleOf, read });
    }),
  );
  const blocks = template.sheets.flatMap((sheet) => sheet.blocks);
  const sentences = blocks.flatMap((block) => (block.kind === "sentence" ? [block] : []));
  const { report } = template;
  const resultOf = (quantity: Computed): FormResult => ({
    label: translated(quantity.label),
    cell: one(quantity.name),
    ...(quantity.note !== undefined && { note: translated(quantity.note) }),
    ...(quantity.unit !== undefined && { unit: shown(placed(quantity.name), placed(quantity.name).unitAt!) }),
  });
  const start = startOf(laid);
  return {
    // Two groups of one name are told apart by their sheets.
    groups: [start, ...sheets].map((group, k, all) =>
      all.findIndex(({ title }) => title === group.title) < k ? { ...group, title: group.sheet } : group,
    ),
    fillIn: fillIn(),
    sentences: [...sentences]
      .sort((a, b) => Number(b.name === report?.sentence) - Number(a.name === report?.sentence))
      .map(({ name, waiting, formula }) => ({
        cell: one(name),
        waiting: translated(waiting),
        reads: inputsOf(formula, laid),
      })),
    results: template.sheets.flatMap(resultsOf).map(resultOf),
    identity: start.fields.slice(0, 3).map(({ cells }) => cells[0]!),
    ...(report && { report: reportOf(template, report, { one, resultOf, placed }) }),
  };
}

/** The names of the inputs that a formula reads, also through other formulas. */
function inputsOf(formula: string, { quantities }: Laid): ReadonlySet<string> {
  const [seen, inputs] = [new Set<string>(), new Set<string>()];
  const read = (text: string) => {
    for (const name of namesIn(parse(text))) {
      const quantity = quantities.get(name)?.quantity;
      if (quantity === undefined || seen.has(name)) continue;
      seen.add(name);
      if (isInput(quantity)) inputs.add(name);
      else for (const each of [quantity.formula].flat()) read(each);
    }
  };
  read(formula);
  return inputs;
}

function reportOf(
  template: Template,
  report: Report,
  { one, resultOf, placed }: Pick<Finding, "one" | "placed"> & { readonly resultOf: (each: Computed) => FormResult },
): FormReport {
  const { blocks } = reportSheet(template, report);
  return {
    sentence: one(report.sentence),
    figures: report.figures.map((name) => resultOf(placed(name).quantity as Computed)),
    chart: translated(report.chart),
    writing: blocks.flatMap((block) =>
      block.kind === "writing"
        ? [{ ...(block.title && { title: translated(block.title) }), labels: block.labels.map(translated) }]
        : [],
    ),
  };
}

const startOf = ({ asked, book }: Laid): FormGroup => ({
  title: translated("For whom"),
  sheet: book.sheets[0]!.name,
  fields: asked.map(({ label, at, field, help, says }) => ({
    label: translated(label),
    optional: true,
    field: inWords(field),
    help,
    ...(says && { says: { at: says } }),
    isYear: false,
    isPercent: false,
    isMoney: false,
    isDay: field.kind === "date",
    cells: [{ at }],
    examples: [],
  })),
});

interface Finding {
  readonly placed: (name: string) => PlacedQuantity;
  readonly one: (name: string, indexes?: readonly number[]) => Shown;
  readonly exampleOf: (at: SheetPlace) => Cell;
  readonly unitOf: (quantity: Quantity) => { readonly unit?: Shown | string };
  /** The names that functions read as tables. */
  readonly read: ReadonlySet<string>;
}

/** The heading of a table that has no title, as far as its first colon. */
const headingOf = (before: Block | undefined): string | undefined =>
  before?.kind === "heading" ? translated(before.text).split(/\s*:/)[0] : undefined;

function groupsOf(block: Block, sheet: string, heading: string | undefined, finding: Finding): FormGroup[] {
  switch (block.kind) {
    case "rows": {
      const inputs = block.rows.filter(isInput);
      const { along, title } = block;
      if (inputs.length === 0) return [];
      const fields = inputs.map((input) =>
        fieldOf(input, finding, along ? indexesOf(along).map((k) => [k]) : [[]], translated(input.label)),
      );
      return [{ title: translated(title), sheet, fields, ...(along && eachOf(along, finding)) }];
    }
    case "table": {
      const { along, columns } = block;
      // Headers that a function reads are in English on the sheet, and so they are named here as well.
      const isRead = columns.some(({ name }) => finding.read.has(name));
      const words = isRead ? (text: string) => text.replace(/^[^(]*[^( ]/, (name) => named({ name })) : translated;
      const inputs = columns.flatMap((each) => (isInput(each) ? [each as Input & { across?: Across }] : []));
      const [only] = inputs;
      if (only === undefined) return [];
      const title = block.title === undefined ? (heading ?? sheet) : translated(block.title);
      const { labels } = along;
      // A column whose every line asks something else is a list of questions, with the unit and the note of each line.
      if (Array.isArray(only.input) && Array.isArray(labels)) {
        // Of those that a function reads, the sheet has the units in English. Another column has its own note.
        const textOf = (label: string, k: number, input: Input) => {
          const found = columns.find((each) => !isInput(each) && each.label === label) as Computed | undefined;
          return input === only ? found && translated([found.formula].flat()[k]!.replace(/^"|"$/g, "")) : undefined;
        };
        return inputs.map((input) => ({
          title: inputs.length > 1 ? `${title}: ${translated(input.label)}` : title,
          sheet,
          fields: indexesOf(along).map((k) => {
            const [unit, help] = [textOf("Unit", k, input), textOf("Note", k, input)];
            return {
              ...fieldOf(input, finding, [[k]], translated(String(labels[k])), k),
              isYear: yearWords.test(String(labels[k])),
              ...(unit !== undefined && { unit }),
              ...(help !== undefined && { help }),
            };
          }),
        }));
      }
      const fields = inputs.flatMap((input) => {
        const { across, label } = input;
        const cells = (c: readonly number[]) => indexesOf(along).map((r) => [r, ...c]);
        return across
          ? across.labels.map((part, c) => fieldOf(input, finding, cells([c]), `${words(label)}, ${words(part)}`))
          : [fieldOf(input, finding, cells([]), words(label))];
      });
      return [{ title, sheet, fields, ...eachOf(along, finding) }];
    }
    case "grid": {
      const { quantity, down, across, title } = block;
      if (!isInput(quantity)) return [];
      const labels = labelsOf(down, finding);
      const fields = indexesOf(down).map((r) =>
        fieldOf(
          quantity,
          finding,
          indexesOf(across).map((c) => [r, c]),
          labels[r]!,
          r,
        ),
      );
      return [{ title: translated(title), sheet, fields, ...eachOf(across, finding) }];
    }
    default:
      return [];
  }
}

/** What is asked, with the words of a list in the language that is spoken. */
const inWords = (field: Field): Field => (field.kind === "list" ? { ...field, values: choicesOf(field) } : field);

const indexesOf = ({ size }: Dimension): number[] => Array.from({ length: size }, (_, k) => k);

const yearWords = /\b(year|from|to|bought)\b/i;

function fieldOf(
  input: Input,
  { one, unitOf, exampleOf }: Finding,
  indexes: readonly (readonly number[])[],
  label: string | Shown,
  line = 0,
): FormField {
  const field = (Array.isArray(input.input) ? input.input[line]! : input.input) as Field;
  const note = notedOf(input);
  const limit: Limit | undefined = limitOf({ ...input, input: field, ...(note !== undefined && { note }) }, "A1");
  const cells = indexes.map((each) => one(input.name, each));
  return {
    name: input.name,
    optional: input.optional === true && input.goesWith === undefined,
    label,
    ...unitOf(input),
    // A list shows what it accepts.
    help: (field.kind === "list" ? undefined : limit?.help) ?? (note === undefined ? "" : translated(note)),
    field: inWords(field),
    isYear: yearWords.test(`${input.label} ${label}`),
    isPercent: isPercent(input),
    isMoney: isMoney(input),
    isDay: field.kind === "date" || input.format === "yyyy-mm-dd",
    cells,
    examples: cells.map(({ at }) => exampleOf(at)),
  };
}

const eachOf = (dimension: Dimension, finding: Finding) => ({
  each: { name: translated(capital(dimension.name)), labels: labelsOf(dimension, finding) },
});

/** The names of farms or months: texts, or the cells that hold them. */
function labelsOf({ labels, size }: Dimension, { one }: Finding): (Shown | string)[] {
  if (Array.isArray(labels)) return (labels as readonly string[]).map(translated);
  const quantity = typeof labels === "string" ? labels : (labels as { readonly name: string }).name;
  return Array.from({ length: size }, (_, k) => one(quantity, [k]));
}
