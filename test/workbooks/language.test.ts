import { begun, filesOf, translationsOf } from "@dairy-functions/languages";
import { readLanguage, speaking, type Translations } from "@dairy-functions/shared";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { type Book, type Edition, layOut, type Template } from "@dairy-functions/workbooks";
import { sirajganj, templates } from "@dairy-functions/workbooks/templates";
import { textsOf } from "@dairy-functions/workbooks/texts";
import { withGrouping } from "./grouping.ts";

/** Workbooks in a language that nobody speaks, with a mark before each text that was translated. */

const mark = "Ø";
const all = [...templates, sirajganj];
const texts = textsOf(all);
const language = new Map([...texts.keys()].map((text) => [text, `${mark}${text}`]));

const computed = ({ editions: [only] = ["plain"] }: Template): Edition => only!;

/** Every cell by sheet and address, the sheets in order: what is written in it, and what it shows. */
function shown(template: Template, edition: Edition, speak?: Translations) {
  const { book } = speaking(speak, () => layOut(template, edition));
  const values = edition === computed(template) ? valuesOf(book) : {};
  return book.sheets.flatMap(({ name, cells }, sheet) =>
    Object.entries(cells).map(([at, { value, input, formula }]) => ({
      at: `${sheet}!${at}`,
      value: values[name]?.[at] ?? value,
      input: input === true,
      // What our functions fill has headings in English, which formulas look for.
      filled: formula?.includes("DAIRY.") ?? value === undefined,
    })),
  );
}

test.each(all.map((template) => [template.name, template] as const))(
  "%s has the same numbers in another language, and no sentence in English",
  (_, template) => {
    const english = shown(template, computed(template));
    const other = shown(template, computed(template), language);
    // On Start longer names of sheets may need more rows to count in.
    const numbers = (cells: typeof english) =>
      cells.flatMap(({ at, value }) => (at.startsWith("0!") ? [] : [typeof value === "number" ? value : at]));
    expect(numbers(other)).toEqual(numbers(english));
    // Functions read the tables of the plan and write its statements, with labels in English.
    if (template.name === "ten-year-plan") return;
    // The last sheet has formulas and sources, which stay.
    const last = `${Math.max(...other.map(({ at }) => Number.parseInt(at, 10)))}!`;
    const left = other.filter(
      ({ at, value, input, filled }) =>
        !at.startsWith(last) && !input && !filled && typeof value === "string" && isEnglish(value),
    );
    expect(left).toEqual([]);
  },
);

/** Three words in a row that no mark begins. Sources, which are names and titles, stay as they are. */
const isEnglish = (text: string): boolean =>
  text
    .split(mark)
    .slice(0, text.startsWith(mark) ? 0 : 1)
    .some((part) => /\b[a-z]{2,},? [a-z]{2,} [a-z]{2,}\b/.test(part)) && !/\(\d{4}\)/.test(text);

test.each(begun())("%s: every workbook is laid out, and the household has the same numbers", (code) => {
  const translations = translationsOf(code);
  for (const template of templates)
    for (const edition of ["add-in", "plain"] as const)
      expect(() => speaking(translations, () => layOut(template, edition))).not.toThrow();
  const household = templates.find(({ name }) => name === "household")!;
  const numbers = (cells: ReturnType<typeof shown>) =>
    cells.flatMap(({ at, value }) => (!at.startsWith("0!") && typeof value === "number" ? [value] : []));
  expect(numbers(shown(household, "plain", translations))).toEqual(numbers(shown(household, "plain")));
});

test.each(["bn", "hi"] as const)("no sentence in %s mixes digits where those of the language are chosen", (code) => {
  const mixed = all.flatMap((template) => {
    const texts = speaking(translationsOf(code), () => {
      const { book } = layOut(template, computed(template));
      return Object.values(valuesOf(withGrouping(book, "digits")!)).flatMap((cells) => Object.values(cells));
    });
    // The name of a farm, BD-2, keeps its digits.
    return texts.filter((text) => typeof text === "string" && /[০-৯०-९]/.test(text) && /(?<![\w-])\d/.test(text));
  });
  expect(mixed).toEqual([]);
});

test("an input says its unit with its limit, where the language has it in the middle of the sentence", () => {
  const household = templates.find(({ name }) => name === "household")!;
  const refusals = (speak?: Translations) =>
    speaking(speak, () => layOut(household, "plain")).book.sheets.flatMap(({ limits }) =>
      limits.map(({ refusal }) => refusal),
    );
  expect(refusals()).toContain("People in the house: enter a number above 0 to 1000 persons.");
  const hindi = new Map([
    ["a number above {above} to {max}", "{above} से अधिक और {max} तक की संख्या"],
    ["persons", "व्यक्ति"],
  ]);
  expect(refusals(hindi)).toContain("People in the house: enter 0 से अधिक और 1000 व्यक्ति तक की संख्या.");
});

test("the headers that functions read stay in English, and so does what a person fills in", () => {
  const plan = templates.find(({ name }) => name === "ten-year-plan")!;
  const { book } = speaking(language, () => layOut(plan, "add-in"));
  const texts = (from: Book) => from.sheets.flatMap(({ cells }) => Object.values(cells)).map(({ value }) => value);
  expect(texts(book)).toEqual(expect.arrayContaining(["asset", "grace (yr)", `${mark}Five steps`]));
  const filled = (from: Book) =>
    from.sheets.flatMap(({ cells }) => Object.values(cells).flatMap(({ value, input }) => (input ? [value] : [])));
  expect(filled(book)).toEqual(filled(layOut(plan, "add-in").book));
});

test("a sentence is one message, whose places a language puts where it needs them", () => {
  const household = templates.find(({ name }) => name === "household")!;
  const message = "The cash of the family covers its living costs and leaves {surplus} a year.";
  const texts = shown(household, "plain", new Map([[message, "{surplus}, mwaka, {surplus}."]]));
  expect(texts.map(({ value }) => value)).toContain("66 US$, mwaka, 66 US$.");
  for (const formula of ['SAY("{a} and {b}", cash)', 'SAY("{a}", cash, living)', "SAY(cash)"])
    expect(() => layOut(saying(household, formula), "plain")).toThrow(/places|needs a text/);
});

/** A template whose first text of its last sheet is another formula. */
const saying = (template: Template, formula: string): Template =>
  JSON.parse(
    JSON.stringify(template).replace(
      /"formula":"IF\(cash>=living,(\\.|[^"\\])*"/,
      () => `"formula":${JSON.stringify(formula)}`,
    ),
  );

test.each(begun())("the workbench loads all that a workbook says in %s", (code) => {
  const translations = translationsOf(code);
  const missing = templates.flatMap(({ title }) => {
    const { get } = readLanguage(filesOf(code).ofWorkbook(title));
    const own = [...texts].flatMap(([text, seen]) => (seen.includes(title) ? [text] : []));
    expect(own.length).toBeGreaterThan(50);
    return own.filter((text) => get(text) !== translations.get(text));
  });
  expect(missing).toEqual([]);
});
