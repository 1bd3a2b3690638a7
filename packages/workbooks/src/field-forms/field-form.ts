import { type Expression, none } from "@dairy-functions/native";
import { version } from "@dairy-functions/shared";
import { chosenUnit, measures } from "../chosen-units.ts";
import { figures, identityColumns } from "../export-columns.ts";
import { exportName } from "../export-row.ts";
import { isPercent, limitOf } from "../fields.ts";
import { resultsOf } from "../form.ts";
import { type Laid, layOut, type PlacedQuantity } from "../layout.ts";
import { capital } from "../lines.ts";
import { notedOf } from "../missing.ts";
import type { Asked } from "../start.ts";
import type { Block, Dimension, Field, Input, Quantity, Template } from "../template.ts";
import { answerName, type Calculations, calculationsOf, type Index, unitOf, type Way } from "./calculations.ts";
import type { Calculation, FieldForm, Group, Item, Label, Note, Question } from "./form-language.ts";
import { numberOf } from "./spreadsheet-functions.ts";
import { amount, and, blank, no, not, yes } from "./values.ts";

/** A template as a field form. Blocks become groups of questions; what is named by a person repeats. */
export function fieldFormOf(template: Template): FieldForm {
  const { fieldForm, name, title, sheets } = template;
  if (fieldForm === undefined) throw new Error(`${name} is not a field form.`);
  const laid = layOut(template, "plain");
  const named = new Set(
    [...laid.quantities].flatMap(([, placed]) =>
      placed.dimensions.filter((each) => isNamed(each, laid)).map((each) => each.name),
    ),
  );
  const wayOf = (dimension: Dimension): Way => {
    if (dimension.name === fieldForm.one || dimension.size === 1) return "one";
    return named.has(dimension.name) ? "repeats" : "known";
  };
  const calculations = calculationsOf(template, laid, wayOf);
  const asking = { template, laid, wayOf, calculations, lists: new Map<string, readonly string[]>() };

  const start: Group = {
    kind: "group",
    name: "start",
    label: ["For whom"],
    items: [...laid.asked.map((each) => startQuestion(each, asking)), currencyShown, ...measuresShown(laid.asked)],
  };
  const groups = questionsOf(asking);
  const results = sheets.flatMap((sheet) => resultsOf(sheet));
  const sentences = sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "sentence" ? [block.name] : [])),
  );
  const main = template.report?.sentence;
  sentences.sort((a, b) => Number(b === main) - Number(a === main));
  const shown: Group = {
    kind: "group",
    name: "results",
    label: ["Results"],
    items: [
      ...sentences.map((sentence): Note => {
        const said = calculations.at(sentence, []).text;
        if (typeof said !== "string") throw new Error(`${name}: ${sentence} is always the same.`);
        return { kind: "note", name: `${sentence}Note`, label: [{ answer: said }] };
      }),
      ...results.map((quantity) => noteOf(quantity, [], asking)),
    ],
  };
  const exported = exportOf(template, calculations);
  const names = new Set(exported.map((each) => each.name));
  // Beside the results, since a group of calculations alone is not allowed; what is exported has no group before its name.
  const steps = calculations.steps().filter((each) => !names.has(each.name));
  const items: Item[] = [start, ...groups, { ...shown, items: [...shown.items, ...steps] }, ...exported];
  return {
    name,
    title,
    version,
    items,
    lists: Object.fromEntries(asking.lists),
    called: ["concat", ["text", `${title} `], "startFamily"],
  };
}

/** Whether a person names what there are several of: then a form asks for as many as there are. */
function isNamed({ labels }: Dimension, { quantities }: Laid): boolean {
  const quantity = typeof labels === "string" ? quantities.get(labels)?.quantity : undefined;
  return quantity !== undefined && "input" in quantity;
}

interface Asking {
  readonly template: Template;
  readonly laid: Laid;
  readonly wayOf: (dimension: Dimension) => Way;
  readonly calculations: Calculations;
  readonly lists: Map<string, readonly string[]>;
}

const listOf = ({ lists }: Asking, name: string, values: readonly string[]): string => {
  const known = [...lists].find(([, each]) => JSON.stringify(each) === JSON.stringify(values));
  if (known !== undefined) return known[0];
  lists.set(`${name}List`, values);
  return `${name}List`;
};

function startQuestion({ name, label, field }: Asked, asking: Asking): Question {
  const common = { kind: "question", name, label: [label] } as const;
  if (field.kind === "date") return { ...common, type: "date", today: true };
  if (field.kind !== "list") return { ...common, type: "text" };
  const base = Object.values(measures).find(({ ask }) => ask === label)!.base;
  return { ...common, type: "choice", list: listOf(asking, name, field.values), hint: `Blank: ${base}` };
}

/** The currency and the units as labels show them. */
const currencyShown: Calculation = {
  kind: "calculation",
  name: "currencyShown",
  type: "string",
  value: ["if", ["blank", "startCurrency"], ["text", "cur"], "startCurrency"],
};
const measuresShown = (asked: readonly Asked[]): Calculation[] =>
  Object.entries(measures).flatMap(([measure, { base, units }]) => {
    const choice = chosenUnit(measure as keyof typeof measures);
    if (!asked.some(({ name }) => name === choice)) return [];
    const value = units.reduceRight<Expression>(
      (rest, { name }) =>
        name === base ? rest : ["if", ["=", choice, ["text", name]], ["text", name.split(" ")[0]!], rest],
      ["text", base],
    );
    return [{ kind: "calculation", name: `${choice}Shown`, type: "string", value }];
  });

/** The groups of questions, as the blocks of the sheets ask them. */
function questionsOf(asking: Asking): Group[] {
  const { template, calculations } = asking;
  const groups: (Group & { readonly items: Item[] })[] = [];
  const names = new Set<string>([...asking.laid.quantities.keys()]);
  const groupName = (title: string): string => {
    const words = title
      .replace(/[^A-Za-z0-9 ]/g, "")
      .split(" ")
      .filter(Boolean);
    const base = `${words.map((word) => capital(word.toLowerCase())).join("")}Group`;
    let name = base.charAt(0).toLowerCase() + base.slice(1);
    for (let count = 2; names.has(name); count++) name = `${name.replace(/\d+$/, "")}${count}`;
    names.add(name);
    return name;
  };
  const group = (title: Label, items: Item[]): Group & { readonly items: Item[] } => {
    const words = title.map((part) => (typeof part === "string" ? part : "")).join("");
    return { kind: "group", name: groupName(words), label: title, items };
  };
  for (const { name: sheet, blocks } of template.sheets)
    for (const block of blocks) {
      const inputs = inputsOf(block).filter(({ name }) => template.fieldForm!.known?.[name] === undefined);
      if (inputs.length === 0) continue;
      const title = ("title" in block && block.title) || sheet;
      const open = asking.laid.quantities
        .get(inputs[0]!.name)!
        .dimensions.filter((each) => asking.wayOf(each) !== "one");
      if (open.length > 1) throw new Error(`${template.name}: a form has no questions along two dimensions.`);
      const [dimension] = open;
      if (dimension === undefined)
        groups.push(
          group(
            [title],
            inputs.map((input) => questionOf(input, asking)),
          ),
        );
      else if (asking.wayOf(dimension) === "repeats") {
        const own = groups.find(({ name }) => name === dimension.name) ?? repeatOf(dimension);
        if (!groups.includes(own)) groups.push(own);
        const items = inputs.map((input) => questionOf(input, asking, "same"));
        own.items.push(...(items.length > 1 ? [group([title], items)] : items));
      } else if (inputs.length === 1)
        groups.push(
          group(
            [title],
            indexesOf(dimension).map((k) => questionOf(inputs[0]!, asking, k, labelOf(dimension, k, asking))),
          ),
        );
      else
        for (const k of indexesOf(dimension))
          groups.push(
            group(
              [`${title}: `, ...labelOf(dimension, k, asking)],
              inputs.map((input) => questionOf(input, asking, k)),
            ),
          );
    }
  for (const own of groups.filter((each) => each.repeats)) {
    for (const quantity of totalsOf(template, own.name)) own.items.push(noteOf(quantity, ["same"], asking));
    // What is computed for all of them reads a few calculations of each.
    for (const { name } of template.sheets.flatMap(resultsOf)) calculations.at(name, []);
    for (const sentence of template.sheets.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "sentence")))
      calculations.at(sentence.name, []);
    own.items.push(...calculations.steps(own.name));
  }
  return groups;
}

const repeatOf = ({ name }: Dimension): Group & { readonly items: Item[] } => ({
  kind: "group",
  name,
  label: [capital(name)],
  repeats: true,
  items: [{ kind: "calculation", name: numberOf(name), type: "decimal", value: ["place"] }],
});

const indexesOf = ({ size }: Dimension): number[] => Array.from({ length: size }, (_, k) => k);

/** What names one of a dimension: a text, or the calculation that gives it. */
function labelOf({ labels }: Dimension, k: number, { calculations }: Asking): Label {
  if (Array.isArray(labels)) return [String(labels[k])];
  const { text } = calculations.at(typeof labels === "string" ? labels : (labels as { readonly name: string }).name, [
    k,
  ]);
  return typeof text === "string" ? [{ answer: text }] : [];
}

function inputsOf(block: Block): Input[] {
  const all: readonly Quantity[] =
    block.kind === "rows"
      ? block.rows
      : block.kind === "table"
        ? block.columns
        : block.kind === "grid"
          ? [block.quantity]
          : [];
  return all.flatMap((each) => ("input" in each ? [each] : []));
}

/** The totals along a dimension. */
const totalsOf = ({ sheets }: Template, dimension: string): Quantity[] =>
  sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "rows" && block.along?.name === dimension
        ? block.rows.filter((each) => each.total && "formula" in each)
        : [],
    ),
  );

function questionOf(input: Input, asking: Asking, index?: Index, before: Label = []): Question {
  const { laid, calculations } = asking;
  const placed = laid.quantities.get(input.name)!;
  const indexes = indexesIn(placed, asking, index);
  const line = typeof index === "number" ? index : 0;
  const field = (Array.isArray(input.input) ? input.input[line]! : input.input) as Field;
  const note = notedOf(input);
  const limit = limitOf({ ...input, input: field, ...(note !== undefined && { note }) }, "A1");
  const unit = unitOf(input);
  const name = answerName(input.name, indexes, placed.dimensions.map(asking.wayOf));
  const hint = field.kind === "list" ? note : (limit?.help ?? note);
  const common = {
    kind: "question",
    name,
    label: [
      ...before,
      ...(before.length > 0 ? [": "] : []),
      input.label,
      ...(unit.length > 0 ? [" (", ...unit, ")"] : []),
    ],
    ...(hint !== undefined && { hint }),
    ...neededOf(input, indexes, calculations, laid),
  } as const;
  if (field.kind === "text" || field.kind === "any") return { ...common, type: "text" };
  if (field.kind === "list") return { ...common, type: "choice", list: listOf(asking, input.name, field.values) };
  if (field.kind === "date") return { ...common, type: "date" };
  const scale = (value: number) => (isPercent(input) ? Number((100 * value).toPrecision(12)) : value);
  const tests: Expression[] = [
    ...(field.min === undefined ? [] : [[">=", ".", scale(field.min)]]),
    ...(field.above === undefined ? [] : [[">", ".", scale(field.above)]]),
    ...(field.max === undefined ? [] : [["<=", ".", scale(field.max)]]),
  ];
  return {
    ...common,
    type: field.kind === "whole" ? "integer" : "decimal",
    ...(tests.length > 0 && { constraint: tests.reduce(and), refusal: limit!.refusal }),
  };
}

const indexesIn = ({ dimensions }: PlacedQuantity, { wayOf }: Asking, index: Index = 0): Index[] =>
  dimensions.map((dimension) => (wayOf(dimension) === "one" ? 0 : index));

/** Whether an input must be answered: always, or while what it goes with is not 0. */
function neededOf(
  input: Input,
  indexes: readonly Index[],
  { at }: Calculations,
  { quantities }: Laid,
): Pick<Question, "required"> {
  const { goesWith, unless, optional, note = "" } = input;
  const other = (name: string) => at(name, quantities.get(name)!.dimensions.length === 0 ? [] : indexes);
  // JavaRosa refuses two answers that ask for each other: neither can be left out.
  const partner = goesWith === undefined ? undefined : quantities.get(goesWith)!.quantity;
  const isMutual = partner !== undefined && "input" in partner && partner.goesWith === input.name;
  if (goesWith !== undefined && !isMutual) {
    const holder = other(goesWith);
    const isThere = not(blank(holder));
    const isSome = holder.number === undefined ? yes : not(["=", amount(holder), 0]);
    const alone = unless === undefined ? yes : blank(other(unless));
    const required = and(and(isThere, isSome), alone);
    return required === no ? {} : { required };
  }
  const isAlone = indexes.length === 0;
  return optional || !isAlone || /blank/i.test(note) ? {} : { required: yes };
}

function noteOf(quantity: Quantity, indexes: readonly Index[], { calculations }: Asking): Note {
  const answer = calculations.shown(quantity, indexes);
  const unit = quantity.unit === "ratio" ? [] : unitOf(quantity);
  return {
    kind: "note",
    name: `${quantity.name}Note`,
    label: [`${quantity.label}: `, { answer }, ...(unit.length > 0 ? [" ", ...unit] : [])],
    ...(quantity.note !== undefined && { hint: quantity.note }),
  };
}

/** The row of the sheet Export, in its columns. */
function exportOf(template: Template, calculations: Calculations): Calculation[] {
  if (template.exports === undefined) return [];
  return [...identityColumns, ...figures].map((column): Calculation => {
    const name = exportName(column.name);
    const one = calculations.at(name, [0]);
    const known = calculations.steps().find((each) => each.name === name);
    const label = "unit" in column ? `${column.label} (${column.unit})` : column.label;
    const type = "unit" in column ? "decimal" : "string";
    return { kind: "calculation", name, type, value: known?.value ?? one.number ?? one.text ?? none, label };
  });
}
