import { type Expression, none } from "@dairy-functions/native";
import { say as sayMessage, speaking, translated, version } from "@dairy-functions/shared";
import { chosenUnit, measures } from "../chosen-units.ts";
import { type Column, figures, identityColumns } from "../export-columns.ts";
import { exportName, ofStart } from "../export-row.ts";
import { isPercent, limitOf } from "../fields.ts";
import { type Laid, layOut, type PlacedQuantity } from "../layout.ts";
import { capital, headed } from "../lines.ts";
import { messages } from "../messages.ts";
import { notedOf } from "../missing.ts";
import { type Asked, groupingAsked } from "../start.ts";
import {
  type Block,
  type Dimension,
  type Field,
  type Input,
  isInput,
  type Quantity,
  quantitiesOf,
  resultsOf,
  type Template,
} from "../template.ts";
import {
  answerName,
  type Calculations,
  calculationsOf,
  type FormLanguage,
  fieldAt,
  type Index,
  inLanguage,
  unitOf,
  usualName,
  type Way,
} from "./calculations.ts";
import type { Calculation, Choice, FieldForm, Group, Item, Label, Note, Question, Said } from "./form-language.ts";
import { numberOf } from "./spreadsheet-functions.ts";
import { amount, and, blank, no, not, type One, yes } from "./values.ts";
import { withWholeTexts } from "./whole-texts.ts";

/** A template as a field form, in English and further languages. Blocks become groups; what a person names repeats. */
export function fieldFormOf(template: Template, languages: readonly FormLanguage[] = []): FieldForm {
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
  const say: Asking["say"] = (label) =>
    [undefined, ...languages].map((language) => speaking(language?.texts, () => label(language)));
  const asking: Asking = { template, laid, wayOf, calculations, lists: new Map(), say };

  const start: Group = {
    kind: "group",
    name: "start",
    label: say(() => [translated("For whom")]),
    items: [
      ...laid.asked.filter(({ name }) => name !== groupingAsked).map((each) => startQuestion(each, asking)),
      currencyShown,
      ...[undefined, ...languages].flatMap((language) => measuresShown(laid.asked, language)),
    ],
  };
  const results = sheets.flatMap((sheet) => resultsOf(sheet));
  const sentences = sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "sentence" ? [block.name] : [])),
  );
  const main = template.report?.sentence;
  sentences.sort((a, b) => Number(b === main) - Number(a === main));
  const shown: Group = {
    kind: "group",
    name: "results",
    label: say(() => [translated("Results")]),
    items: [
      ...sentences.map((sentence): Note => {
        const label = say((language): Label => {
          const { text } = calculations.at(sentence, [], language);
          if (typeof text !== "string") throw new Error(`${name}: ${sentence} is always the same.`);
          return [{ answer: text }];
        });
        return { kind: "note", name: `${sentence}Note`, label };
      }),
      ...results.map((quantity) => noteOf(quantity, [], asking)),
    ],
  };
  const exported = exportOf(template, calculations);
  // Last: a group that repeats holds what the results read of each of its times.
  const groups = questionsOf(asking);
  const names = new Set(exported.map((each) => each.name));
  // Beside the results, since a group of calculations alone is not allowed; what is exported has no group before its name.
  const steps = calculations.steps().filter((each) => !names.has(each.name));
  const items = withWholeTexts([start, ...groups, { ...shown, items: [...shown.items, ...steps] }, ...exported]);
  return {
    name,
    title,
    version,
    languages: ["English (en)", ...languages.map(({ name, code }) => `${name} (${code})`)],
    items,
    lists: Object.fromEntries(asking.lists),
    called: ["concat", ["text", `${title} `], "startFamily"],
  };
}

/** Whether a person names what there are several of: then a form asks for as many as there are. */
function isNamed({ labels }: Dimension, { quantities }: Laid): boolean {
  const quantity = typeof labels === "string" ? quantities.get(labels)?.quantity : undefined;
  return quantity !== undefined && isInput(quantity);
}

interface Asking {
  readonly template: Template;
  readonly laid: Laid;
  readonly wayOf: (dimension: Dimension) => Way;
  readonly calculations: Calculations;
  readonly lists: Map<string, readonly Choice[]>;
  /** A text in each language. */
  readonly say: (label: (language: FormLanguage | undefined) => Label) => Said;
}

function listOf({ lists, say }: Asking, name: string, { values, codes }: ListField): string {
  const choices = values.map((value) => ({ value, label: say(() => [codes ? value : translated(value)]) }));
  const known = [...lists].find(([, each]) => JSON.stringify(each) === JSON.stringify(choices));
  if (known !== undefined) return known[0];
  lists.set(`${name}List`, choices);
  return `${name}List`;
}
type ListField = Extract<Field, { kind: "list" }>;

function startQuestion({ name, label, field }: Asked, asking: Asking): Question {
  const { say } = asking;
  const common = { kind: "question", name, label: say(() => [translated(label)]) } as const;
  if (field.kind === "date") return { ...common, type: "date", today: true };
  if (field.kind !== "list") return { ...common, type: "text" };
  const base = Object.values(measures).find(({ ask }) => ask === label)!.base;
  const hint = say(() => [sayMessage(messages.blankUnit, { unit: translated(base) })]);
  return { ...common, type: "choice", list: listOf(asking, name, field), hint };
}

/** The currency and the units as labels show them. */
const currencyShown: Calculation = {
  kind: "calculation",
  name: "currencyShown",
  type: "string",
  value: ["if", ["blank", "startCurrency"], ["text", "cur"], "startCurrency"],
};
const measuresShown = (asked: readonly Asked[], language?: FormLanguage): Calculation[] =>
  Object.entries(measures).flatMap(([measure, { base, units }]) => {
    const choice = chosenUnit(measure as keyof typeof measures);
    if (!asked.some(({ name }) => name === choice)) return [];
    const shown = (name: string): Expression => [
      "text",
      speaking(language?.texts, () => translated(name).split(" ")[0]!),
    ];
    const value = units.reduceRight<Expression>(
      (rest, { name }) => (name === base ? rest : ["if", ["=", choice, ["text", name]], shown(name), rest]),
      shown(base),
    );
    return [{ kind: "calculation", name: inLanguage(`${choice}Shown`, language), type: "string", value }];
  });

/** The groups of questions, as the blocks of the sheets ask them. */
function questionsOf(asking: Asking): Group[] {
  const { template, calculations, say } = asking;
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
  const group = (title: string, items: Item[], after?: Said): Group & { readonly items: Item[] } => {
    const words = [...(after ? [": ", ...after[0]!] : [])].map((part) => (typeof part === "string" ? part : ""));
    const label = say(() => [translated(title)]).map((own, k) => (after ? [`${own[0]}: `, ...after[k]!] : own));
    return { kind: "group", name: groupName([title, ...words].join("")), label, items };
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
            title,
            inputs.map((input) => questionOf(input, asking)),
          ),
        );
      else if (asking.wayOf(dimension) === "repeats") {
        const own = groups.find(({ name }) => name === dimension.name) ?? repeatOf(dimension, asking);
        if (!groups.includes(own)) groups.push(own);
        const items = inputs.map((input) => questionOf(input, asking, "same"));
        own.items.push(...(items.length > 1 ? [group(title, items)] : items));
      } else if (dimension.name === template.fieldForm!.usual?.along)
        for (const input of inputs) {
          const each = indexesOf(dimension).map((k) => questionOf(input, asking, k, { dimension, k }));
          const label = say(() => [translated(input.label)]);
          groups.push(group(title, [usualQuestion(input, asking), ...each], label));
        }
      else if (inputs.length === 1)
        groups.push(
          group(
            title,
            indexesOf(dimension).map((k) => questionOf(inputs[0]!, asking, k, { dimension, k })),
          ),
        );
      else
        for (const k of indexesOf(dimension))
          groups.push(
            group(
              title,
              inputs.map((input) => questionOf(input, asking, k)),
              say((language) => placeLabel({ dimension, k }, asking, language)),
            ),
          );
    }
  for (const own of groups.filter((each) => each.repeats)) {
    for (const quantity of totalsOf(template, own.name)) own.items.push(noteOf(quantity, ["same"], asking));
    own.items.push(...calculations.steps(own.name));
  }
  return groups;
}

const repeatOf = ({ name }: Dimension, { say }: Asking): Group & { readonly items: Item[] } => ({
  kind: "group",
  name,
  label: say(() => [translated(capital(name))]),
  repeats: true,
  items: [{ kind: "calculation", name: numberOf(name), type: "decimal", value: ["place"] }],
});

const indexesOf = ({ size }: Dimension): number[] => Array.from({ length: size }, (_, k) => k);

/** One along a dimension. */
interface Place {
  readonly dimension: Dimension;
  readonly k: number;
}

/** What names it: a text, or the calculation that gives it. */
function placeLabel({ dimension: { labels }, k }: Place, { calculations }: Asking, language?: FormLanguage): Label {
  if (Array.isArray(labels)) return [translated(String(labels[k]))];
  const name = typeof labels === "string" ? labels : (labels as { readonly name: string }).name;
  const { text } = calculations.at(name, [k], language);
  return typeof text === "string" ? [{ answer: text }] : [];
}

const inputsOf = (block: Block): Input[] => quantitiesOf(block).filter(isInput);

/** The totals along a dimension. */
const totalsOf = ({ sheets }: Template, dimension: string): Quantity[] =>
  sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "rows" && block.along?.name === dimension
        ? block.rows.filter((each) => each.total && "formula" in each)
        : [],
    ),
  );

function questionOf(input: Input, asking: Asking, index?: Index, place?: Place): Question {
  const { laid, calculations, say } = asking;
  const placed = laid.quantities.get(input.name)!;
  const indexes = indexesIn(placed, asking, index);
  const field = fieldAt(input, index === undefined ? [] : [index]);
  const limit = () => {
    const note = notedOf(input);
    return limitOf({ ...input, input: field, ...(note !== undefined && { note }) }, "A1");
  };
  // Below the answer that holds for all, only what each is called.
  const isBelow = place !== undefined && place.dimension.name === asking.template.fieldForm!.usual?.along;
  const hint = () =>
    (!isBelow && field.kind !== "list" && limit()?.help) || (isBelow ? "" : translated(notedOf(input) ?? ""));
  const name = answerName(input.name, indexes, placed.dimensions.map(asking.wayOf));
  const needed = neededOf(input, indexes, calculations, laid);
  const common = {
    kind: "question",
    name,
    label: say((language) => {
      const before = place === undefined ? [] : placeLabel(place, asking, language);
      const unit = unitOf(input, language);
      return [
        ...before,
        ...(isBelow ? [] : [...(before.length > 0 ? [": "] : []), translated(input.label)]),
        ...(unit.length > 0 ? [" (", ...unit, ")"] : []),
      ];
    }),
    ...(hint() !== "" && { hint: say(() => [hint()]) }),
    ...needed,
    // Answered for all, it is answered here.
    ...(isBelow && needed.required && { required: and(needed.required, ["blank", usualName(input.name)]) }),
  } as const;
  if (field.kind === "text" || field.kind === "any") return { ...common, type: "text" };
  if (field.kind === "list") return { ...common, type: "choice", list: listOf(asking, input.name, field) };
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
    ...(tests.length > 0 && { constraint: tests.reduce(and), refusal: say(() => [limit()!.refusal]) }),
  };
}

/** What holds for all of a dimension, where nothing else is answered. */
function usualQuestion(input: Input, asking: Asking): Question {
  const { label, hint } = asking.template.fieldForm!.usual!;
  const { required: _, ...question } = questionOf(input, asking, 0);
  const unit = (language?: FormLanguage) => unitOf(input, language);
  return {
    ...question,
    name: usualName(input.name),
    label: asking.say((language) => [
      translated(label),
      ...(unit(language).length > 0 ? [" (", ...unit(language), ")"] : []),
    ]),
    hint: asking.say(() => [translated(hint)]),
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

function noteOf(quantity: Quantity, indexes: readonly Index[], { calculations, say }: Asking): Note {
  const { name, label, unit: english, note } = quantity;
  return {
    kind: "note",
    name: `${name}Note`,
    label: say((language) => {
      const unit = english === "ratio" ? [] : unitOf(quantity, language);
      const answer = calculations.shown(quantity, indexes, language);
      return [`${translated(label)}: `, { answer }, ...(unit.length > 0 ? [" ", ...unit] : [])];
    }),
    ...(note !== undefined && { hint: say(() => [translated(note)]) }),
  };
}

/** The row of the sheet Export in its columns; or whose form it is and the main results, which have no such sheet. */
function exportOf(template: Template, calculations: Calculations): Calculation[] {
  const row = (name: string, one: One, label: string, unit?: string): Calculation => {
    const known = calculations.steps().find((each) => each.name === name);
    const type = one.number === undefined && unit === undefined ? "string" : "decimal";
    const value = known?.value ?? one.number ?? one.text ?? none;
    return { kind: "calculation", name, type, value, label: headed(label, unit) };
  };
  const exported = (column: Column) =>
    row(exportName(column.name), calculations.at(exportName(column.name), [0]), column.label, column.unit);
  if (template.exports) return [...identityColumns, ...figures].map(exported);
  return [
    ...identityColumns.map(({ name, label }) => row(exportName(name), calculations.at(ofStart[name], []), label)),
    ...template.sheets
      .flatMap(resultsOf)
      .map(({ name, label, unit }) => row(exportName(name), calculations.at(name, []), label, unit)),
  ];
}
