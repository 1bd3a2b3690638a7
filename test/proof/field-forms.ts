import { spawnSync } from "node:child_process";
import { addressOf, type SheetPlace } from "@dairy-functions/formulas";
import { type Cell, speaking } from "@dairy-functions/shared";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { type Book, type Field, layOut, type Template } from "@dairy-functions/workbooks";
import {
  type FieldForm,
  type FormLanguage,
  fieldFormOf,
  type Item,
  type Question,
} from "@dairy-functions/workbooks/field-forms";
import { seeded } from "../seeded.ts";

/** Field forms filled in by the engines that phones have, beside the workbooks that they are made from. */

/** Answers by the name of a question: one, or one for each time of a group that repeats. */
export type Answers = Readonly<Record<string, Cell | readonly Cell[]>>;
/** What an engine has in each node: as many values as its group has times. */
export type Filled = Readonly<Record<string, readonly string[]>>;

/** A question, the cells that it fills in, and how many of the workbook's unit one of its own is. */
interface Asked {
  readonly question: Question;
  readonly field: Field;
  readonly cells: readonly SheetPlace[];
  readonly examples: readonly Cell[];
  readonly isPercent: boolean;
  /** Whether it is in a group that repeats. */
  readonly repeats: boolean;
}
interface Computed {
  readonly name: string;
  readonly cells: readonly SheetPlace[];
}

export interface Case {
  readonly template: Template;
  readonly form: FieldForm;
  readonly asked: readonly Asked[];
  readonly computed: readonly Computed[];
  /** The workbook in English and in each language. */
  readonly books: ReadonlyMap<FormLanguage | undefined, Book>;
  readonly languages: readonly FormLanguage[];
}

export function caseOf(template: Template, languages: readonly FormLanguage[] = []): Case {
  const form = fieldFormOf(template, languages);
  const { book: english, quantities, asked: start } = layOut(template, "plain");
  const bookIn = (language: FormLanguage) => speaking(language.texts, () => layOut(template, "plain").book);
  const books = new Map([[undefined, english], ...languages.map((each) => [each, bookIn(each)] as const)]);
  const items = new Map<string, { item: Item; repeats: boolean }>();
  const walk = (all: readonly Item[], repeats: boolean): void => {
    for (const item of all) {
      items.set(item.name, { item, repeats });
      if (item.kind === "group") walk(item.items, repeats || item.repeats === true);
    }
  };
  walk(form.items, false);
  const asked: Asked[] = [];
  const computed: Computed[] = [];
  const cellAt = ({ sheet, ...at }: SheetPlace) =>
    english.sheets.find(({ name }) => name === sheet)!.cells[addressOf(at)]!;
  for (const { name, at, field } of start) {
    if (name === "startGrouping") continue; // how cells show amounts, which a form does not ask
    asked.push({
      question: items.get(name)!.item as Question,
      field,
      cells: [at],
      examples: [field.kind === "date" ? day : null],
      isPercent: false,
      repeats: false,
    });
  }
  for (const [name, { quantity, dimensions, at, base }] of quantities) {
    if (quantity === undefined) continue;
    const own = items.get(name);
    // Along a dimension of which a form has all, each place has its own name.
    const open = dimensions.findIndex(({ name, size }) => size > 1 && name !== template.fieldForm?.one);
    const places = open === -1 ? [0] : Array.from({ length: dimensions[open]!.size }, (_, k) => k);
    const indexes = (k: number) => dimensions.map((_, place) => (place === open ? k : 0));
    const found = own ? [{ name, places }] : places.map((k) => ({ name: `${name}_${k + 1}`, places: [k] }));
    for (const { name, places } of found) {
      const node = items.get(name);
      if (node?.item.kind === "question" && "input" in quantity) {
        const cells = places.map((k) => at(indexes(k)));
        asked.push({
          question: node.item,
          field: (Array.isArray(quantity.input) ? quantity.input[places[0]!] : quantity.input) as Field,
          cells,
          examples: cells.map((cell) => cellAt(cell).value ?? null),
          isPercent: quantity.unit?.startsWith("fraction") === true && quantity.format?.includes("%") === true,
          repeats: node.repeats,
        });
      } else if (node?.item.kind === "calculation" && !("input" in quantity))
        computed.push({ name, cells: places.map((k) => (base ?? at)(indexes(k))) });
    }
  }
  return { template, form, asked, computed, books, languages };
}

/** The name of the sentence that matters most. */
export const mainSentenceOf = ({ report, sheets }: Template): string =>
  report?.sentence ??
  sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "sentence" ? [block.name] : [])))[0]!;

/** How often a group repeats in the example. */
const timesOf = ({ asked }: Case): number =>
  Math.max(
    0,
    ...asked.filter(({ repeats }) => repeats).map(({ examples }) => examples.filter((each) => each !== null).length),
  );

/** Today as forms have it, since a form that is opened fills it in, and as workbooks do. */
const day = new Date().toLocaleDateString("sv");
const serialOf = (text: string) => Date.parse(text) / 86_400_000 + 25_569;

const answerTo = (one: Asked, times: number, value: (k: number) => Cell): Cell | Cell[] =>
  one.repeats ? Array.from({ length: Math.min(times, one.cells.length) }, (_, k) => value(k)) : value(0);

/** The example, with shares in per cent as the form asks them. */
export function exampleOf(one: Case): Answers {
  const times = timesOf(one);
  return Object.fromEntries(
    one.asked.map((each) => {
      const percent = (value: Cell) =>
        each.isPercent && typeof value === "number" ? Number((100 * value).toPrecision(12)) : value;
      return [each.question.name, answerTo(each, times, (k) => percent(each.examples[k]!))];
    }),
  );
}

/** The example, nothing at all, groups that repeat without any, each question blank in turn, and random answers. */
export function answersFor(one: Case, random: number, turns = true): Answers[] {
  const example = exampleOf(one);
  const change = (name: string, value: (old: Cell | readonly Cell[]) => Cell | readonly Cell[]): Answers => ({
    ...example,
    [name]: value(example[name]!),
  });
  const blank = (value: Cell | readonly Cell[]) => (Array.isArray(value) ? value.map(() => null) : null);
  // The day fills itself in.
  const empty = one.asked.map(({ question: { name, today } }) => [name, today ? day : blank(example[name]!)]);
  const all: Answers[] = [example, Object.fromEntries(empty)];
  const next = seeded(7);
  if (timesOf(one) > 0) {
    const none = one.asked.filter(({ repeats }) => repeats).map(({ question }) => [question.name, []]);
    all.push({ ...example, ...Object.fromEntries(none) });
  }
  if (one.template.fieldForm?.usual) all.push(withUsual(one, example));
  if (turns) for (const { question } of one.asked) all.push(change(question.name, blank));
  for (let k = 0; k < random; k++) {
    const times = 1 + Math.floor(next() * Math.max(1, timesOf(one) + 1));
    all.push(
      Object.fromEntries(
        one.asked.map((each) => [each.question.name, answerTo(each, times, (k) => randomAnswer(each, k, next))]),
      ),
    );
  }
  return all;
}

/** The example with what its first month has for all months, but for another amount in the sixth. */
const withUsual = ({ asked }: Case, example: Answers): Answers =>
  Object.fromEntries(
    asked.flatMap(({ question: { name } }): [string, Cell | readonly Cell[]][] => {
      const [, base, month] = /^(.*)_(\d+)$/.exec(name) ?? [];
      if (base === undefined) return [[name, example[name]!]];
      const usual = example[`${base}_1`] ?? 10;
      return [
        [name, month === "6" ? 12 : null],
        [`${base}Usual`, usual],
      ];
    }),
  );

function randomAnswer({ field, examples, isPercent }: Asked, k: number, next: () => number): Cell {
  if (field.kind === "text" || field.kind === "any") return next() < 0.1 ? null : `Name ${k + 1}`;
  if (field.kind === "date") return day;
  if (next() < 0.06) return null;
  if (field.kind === "list") return field.values[Math.floor(next() * field.values.length)]!;
  const example = examples[Math.min(k, examples.length - 1)];
  const { min = -1e6, max = 1e6, above = min } = field;
  const least = Math.max(min, above);
  const around = (typeof example === "number" && example !== 0 ? example : 10) * next() * (next() < 0.2 ? 50 : 2);
  const kind = next();
  const value = kind < 0.04 ? Math.min(max, 1e9) : kind < 0.1 && field.above === undefined ? least : around;
  const inside = Math.min(max, Math.max(least === above ? least + 1e-3 : least, value));
  const shown = isPercent ? inside * 100 : inside;
  const rounded = field.kind === "whole" ? Math.max(Math.ceil(least), Math.round(shown)) : Number(shown.toPrecision(5));
  // What is rounded may leave the limits.
  const scale = isPercent ? 100 : 1;
  return Math.min(Number((scale * max).toPrecision(12)), Math.max(Number((scale * least).toPrecision(12)), rounded));
}

/** The workbook with these answers in its cells, and what it shows for each calculation, in English or in a language. */
export function workbookOf(
  { template, asked, computed, books }: Case,
  answers: Answers,
  language?: FormLanguage,
): Record<string, readonly unknown[]> {
  const entered = new Map<string, Cell>();
  const book = books.get(language)!;
  const sheets = books.get(undefined)!.sheets.map(({ name }) => name);
  // The sheets of a language have other names.
  const sheetOf = (english: string) => book.sheets[sheets.indexOf(english)]!;
  const key = ({ sheet, ...at }: SheetPlace) => `${sheetOf(sheet).name}!${addressOf(at)}`;
  for (const { question, cells, isPercent, field } of asked)
    for (const [k, own] of [answers[question.name]].flat().entries()) {
      // What is answered once for all months.
      const value = own ?? (answers[`${question.name.replace(/_\d+$/, "")}Usual`] as Cell | undefined);
      if (value !== null && value !== undefined)
        entered.set(
          key(cells[k]!),
          isPercent
            ? (value as number) / 100
            : value === day
              ? serialOf(day)
              : field.kind === "list" && !field.codes
                ? (language?.texts.get(value as string) ?? (value as string))
                : (value as Cell),
        );
    }
  const known = template.fieldForm?.known ?? {};
  const { quantities } = layOut(template, "plain");
  for (const [name, value] of Object.entries(known)) entered.set(key(quantities.get(name)!.at([])), value);
  const filled = book.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, cell]) => {
        if (!cell.input) return [address, cell];
        const { value: _, ...rest } = cell;
        const value = entered.get(`${sheet.name}!${address}`);
        return [address, value === undefined ? rest : { ...rest, value }];
      }),
    ),
  }));
  const values = valuesOf({ ...book, sheets: filled });
  return Object.fromEntries(
    computed.map(({ name, cells }) => [
      name,
      cells.map(({ sheet, ...at }) => {
        const address = addressOf(at);
        const own = sheetOf(sheet);
        return values[own.name]?.[address] ?? own.cells[address]?.value ?? null;
      }),
    ]),
  );
}

/** Where an engine's values differ from the workbook's, in English or in a language. */
export function differences(
  { computed, form }: Case,
  filled: Filled,
  want: Record<string, readonly unknown[]>,
  language?: FormLanguage,
): string[] {
  const shown = JSON.stringify(form.items);
  const problems: string[] = [];
  // A form has no sheets.
  const onSheet = (language?.texts.get(" (sheet {sheet})") ?? " (sheet {sheet})").split("{sheet}")[0]!;
  for (const { name } of computed) {
    const got = filled[name] ?? [];
    const own = language && filled[`${name}_${language.code}`];
    const texts = own ?? filled[`${name}Text`] ?? [];
    // Only what a person reads is said in every language.
    const isRead =
      own !== undefined || ["", "Text", "Shown"].some((end) => shown.includes(`{"answer":"${name}${end}"}`));
    for (const [k, value] of want[name]!.slice(0, got.length).entries()) {
      if (language && typeof value === "string" && !isRead) continue;
      if (!isSame(typeof value === "string" ? value.split(onSheet)[0] : value, got[k]!, texts[k]))
        problems.push(
          `${language?.code ?? ""} ${name} ${k}: ${got[k]} ${texts[k] ?? ""}, not ${JSON.stringify(value)}`,
        );
    }
  }
  return problems;
}

function isSame(value: unknown, got: string, text: string | undefined): boolean {
  // An error in a cell is a blank in a form.
  if (value === null || value === "" || typeof value === "object") return got === "" && (text ?? "") === "";
  if (typeof value === "boolean") return Number(got) === Number(value);
  // A day may begin between the two.
  if (/^\d{4}-\d\d-\d\d$/.test(got)) return Math.abs((value as number) - serialOf(got)) <= 1;
  // JavaRosa stores a number of nearly 0 as 0.
  if (typeof value !== "string")
    return got !== "" && Math.abs(Number(got) - (value as number)) <= Math.max(1e-8, 1e-9 * Math.abs(value as number));
  // pyxform writes a no-break space as another.
  const [one, other] = [text || got, value].map((each) => in14Digits(each.replace(/[\u00a0\u202f]/g, " ")));
  return one === other;
}

/** A text with its amounts of more digits than a cell has, which a form writes with hundredths. */
const in14Digits = (text: string): string =>
  text.replace(/\d{1,3}(?:,\d{3}){4,}\.\d+/g, (amount) => Number(amount.replaceAll(",", "")).toPrecision(14));

/** The forms in the engine of ODK Web Forms, which is switched to a language while those that are typed are filled in. */
export function inOdkWebForms(form: string, rows: readonly Answers[], typed = rows.length, language = ""): Filled[] {
  const run = spawnSync(process.execPath, ["test/proof/odk-web-forms.mjs"], {
    input: JSON.stringify({ form, rows, typed, language }),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(`ODK Web Forms failed: ${run.stderr.slice(-3000)}`);
  return JSON.parse(run.stdout);
}
