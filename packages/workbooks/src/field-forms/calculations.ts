import { answered, type Expression, none, parts } from "@dairy-functions/native";
import { functionNamed, speaking, type Translations, translated } from "@dairy-functions/shared";
import { chosenUnit, isMultiplied, measures, wordsOfUnit } from "../chosen-units.ts";
import { isPercent, shownUnit } from "../fields.ts";
import type { Laid, PlacedQuantity } from "../layout.ts";
import { awaitedInputs, besideOf, fillIn, isMissing, isNoneIfBlank } from "../missing.ts";
import {
  type Computed,
  type Dimension,
  type Field,
  type Input,
  isInput,
  type Measure,
  type Quantity,
  type Template,
} from "../template.ts";
import { waitingFormula } from "../waiting.ts";
import type { Calculation, Label } from "./form-language.ts";
import { piecesOf, type Tree, treeOf } from "./formula-tree.ts";
import { lifted, numberOf, spreadsheetFunctions } from "./spreadsheet-functions.ts";
import {
  amount,
  choose,
  fixed,
  isEach,
  isMany,
  joined,
  no,
  nothing,
  number,
  type One,
  textOf,
  truthOf,
  type Value,
  type Workings,
  words,
  yes,
} from "./values.ts";

/** A language of a form beside English. */
export interface FormLanguage {
  readonly code: string;
  readonly name: string;
  readonly texts: Translations;
}

/** What a form computes: the formulas of a template over its answers, in the order in which they are needed. */
export interface Calculations {
  /** The value of a quantity, for an index along each of its dimensions. */
  readonly at: (name: string, indexes: readonly Index[], language?: FormLanguage) => One;
  /** The name of a text that shows a quantity as its cell would. */
  readonly shown: (quantity: Quantity, indexes: readonly Index[], language?: FormLanguage) => string;
  /** The calculations so far, outside of groups that repeat or in one. */
  readonly steps: (repeat?: string) => readonly Calculation[];
}

/** A place along a dimension, from 0; or the time of the group that repeats in which a calculation is. */
export type Index = number | "same";

/** How a dimension is in a form: one of it, a group that repeats, or all of its known labels. */
export type Way = "one" | "repeats" | "known";

/** The answer that holds for all of a dimension. */
export const usualName = (name: string): string => `${name}Usual`;

/** The quantity of an answer, or of a calculation, along a dimension of known labels. */
export const answerName = (name: string, indexes: readonly Index[], ways: readonly Way[]): string =>
  [name, ...indexes.flatMap((index, k) => (ways[k] === "known" ? [(index as number) + 1] : []))].join("_");

export function calculationsOf(
  template: Template,
  { quantities, asked }: Laid,
  wayOf: (dimension: Dimension) => Way,
): Calculations {
  const done = new Map<string, One | "begun">();
  const kept = new Map<string, string>();
  const texts = new Map<string, Expression>();
  const steps = new Map<string | undefined, Calculation[]>();
  const blocks = template.sheets.flatMap((sheet) => sheet.blocks);
  const waiting = new Map(blocks.flatMap((block) => (block.kind === "sentence" ? [[block.name, block.waiting]] : [])));
  let scope: string | undefined;
  let owner = "";

  const add = (calculation: Calculation): void => {
    steps.set(scope, [...(steps.get(scope) ?? []), calculation]);
  };
  const workings: Workings = {
    keep: (expression, type) => {
      if (!Array.isArray(expression) || parts(expression)![0] === "text") return expression;
      const key = JSON.stringify([scope, type, expression]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      let count = 1;
      while ([...kept.values()].includes(`${owner}Step${count}`)) count++;
      const name = `${owner}Step${count}`;
      kept.set(key, name);
      add({ kind: "calculation", name, type, value: expression });
      return name;
    },
    within: (repeat, work) => {
      const outside = scope;
      scope = repeat;
      const result = work();
      scope = outside;
      return result;
    },
  };
  /** Does some work for a calculation where it belongs, in English or in a language. */
  const placed = <Result>(
    name: string,
    repeat: string | undefined,
    language: FormLanguage | undefined,
    work: () => Result,
  ): Result => {
    const before = [scope, owner] as const;
    [scope, owner] = [repeat, name];
    const result = speaking(language?.texts, work);
    [scope, owner] = before;
    return result;
  };

  const placeOf = (name: string): PlacedQuantity => {
    const found = quantities.get(name);
    if (found === undefined) throw new Error(`${template.name} has no quantity ${name}.`);
    return found;
  };
  const waysOf = ({ dimensions }: PlacedQuantity) => dimensions.map(wayOf);
  const repeatOf = (to: PlacedQuantity) => to.dimensions.find((each) => wayOf(each) === "repeats")?.name;

  function at(name: string, indexes: readonly Index[], language?: FormLanguage): One {
    const one = inEnglish(name, indexes);
    if (language === undefined || one.text === undefined) return one;
    const to = placeOf(name);
    const english = answerName(name, indexes, waysOf(to));
    const own = inLanguage(english, language);
    const found = done.get(own);
    if (found !== undefined) return found as One;
    const text = placed(own, repeatOf(to), language, () => saidIn(language, english, to, indexes, one.text!));
    done.set(own, { ...one, text });
    return { ...one, text };
  }

  /** The text of a value in a language: of numbers and conditions there is one calculation for all. */
  function saidIn(
    language: FormLanguage,
    name: string,
    to: PlacedQuantity,
    indexes: readonly Index[],
    english: Expression,
  ): Expression {
    const { quantity } = to;
    const put = (value: Expression): Expression => {
      if (JSON.stringify(value) === JSON.stringify(texts.get(name) ?? english)) return english;
      if (parts(value)?.[0] === "text") return value;
      const own = inLanguage(name, language);
      add({ kind: "calculation", name: own, type: "string", value });
      return own;
    };
    if (quantity === undefined) {
      const [operator, label] = parts(english) ?? [];
      return operator === "text" ? ["text", translated(label as string)] : english;
    }
    if ("input" in quantity) {
      const field = fieldAt(quantity, indexes);
      const values = field.kind === "list" && !field.codes ? field.values : [];
      return put(
        values.reduceRight<Expression>((rest, value) => {
          const text = translated(value);
          return text === value ? rest : ["if", ["=", english, ["text", value]], ["text", text], rest];
        }, english),
      );
    }
    const { text } = evaluatedFormula(to, indexes, quantity, language) as One;
    if (!waiting.has(quantity.name)) return put(text ?? none);
    const unless = missing(language);
    return put(["if", ["blank", unless], text!, unless]);
  }

  function evaluatedFormula(
    to: PlacedQuantity,
    indexes: readonly Index[],
    quantity: Computed,
    language?: FormLanguage,
  ): Value {
    const formula = waitingFormula({ edition: "plain", quantities }, to, indexes, quantity, waiting.get(quantity.name));
    return evaluated(treeOf(formula), to, indexes, new Set(), language);
  }

  function inEnglish(name: string, indexes: readonly Index[]): One {
    const known = template.fieldForm?.known?.[name];
    if (known !== undefined) return number(known);
    const to = placeOf(name);
    const own = answerName(name, indexes, waysOf(to));
    const found = done.get(own);
    if (found === "begun") throw new Error(`${template.name}: ${own} needs itself.`);
    if (found !== undefined) return found;
    done.set(own, "begun");
    const one = placed(own, repeatOf(to), undefined, () => computedOf(name, own, to, indexes));
    done.set(own, one);
    return one;
  }

  function computedOf(name: string, own: string, to: PlacedQuantity, indexes: readonly Index[]): One {
    const { quantity } = to;
    if (quantity === undefined) {
      // What Start asks, or the labels of a dimension.
      const labels = to.dimensions[0]?.labels;
      if (labels !== undefined) return words((labels as readonly string[])[indexes[0] as number]!);
      const isDay = asked.some((each) => each.name === name && each.field.kind === "date");
      return { text: isDay ? ["day", name] : name, isAnswer: true };
    }
    if ("input" in quantity) return answerOf(quantity, own, indexes);
    try {
      const value = evaluatedFormula(to, indexes, quantity);
      if (!waiting.has(name)) return calculated(own, value, quantity);
      // Before the sentence, what is missing, as the workbook does.
      const unless = missing();
      return calculated(own, { text: ["if", ["blank", unless], (value as One).text!, unless] }, quantity);
    } catch (error) {
      throw new Error(`${template.name}, ${own}: ${(error as Error).message}`);
    }
  }

  /** Names the first answer that another makes needed and that is blank. */
  function missing(language?: FormLanguage): Expression {
    const name = inLanguage("missing", language);
    if (done.has(name)) return name;
    done.set(name, nothing);
    const awaited = awaitedInputs(template);
    const inputs = [...quantities.values()].flatMap(({ quantity }) =>
      quantity && isInput(quantity) && (besideOf(quantity) || awaited.has(quantity.name)) ? [quantity] : [],
    );
    placed(name, undefined, language, () => {
      const nowhere = { dimensions: [], at: () => ({ sheet: "", column: 0, row: 0 }) };
      const value = inputs.reduceRight<Expression>((rest, input) => {
        const { unless } = input;
        const beside = besideOf(input);
        const isRange = placeOf(input.name).dimensions.some((dimension) => wayOf(dimension) !== "one");
        const formula =
          beside === undefined ? `${input.name}=""` : isMissing({ own: input.name, goesWith: beside, unless }, isRange);
        const unit = unitOf(input, language).map(
          (part): Expression => (typeof part === "string" ? ["text", part] : part.answer),
        );
        const said = [
          ["text", `${fillIn()}${translated(input.label)}`],
          ...(unit.length > 0 ? [["text", ", "], ...unit] : []),
        ];
        const condition = truthOf(evaluated(treeOf(formula), nowhere, [], new Set()) as One);
        return ["if", condition, joined(said as Expression[]), rest];
      }, none);
      add({ kind: "calculation", name, type: "string", value });
    });
    return name;
  }

  /** An answer as formulas read it: a share as a fraction, milk in kg and land in ha. */
  function answerOf(input: Input, name: string, indexes: readonly Index[]): One {
    const isUsual = placeOf(input.name).dimensions.some((each) => each.name === template.fieldForm?.usual?.along);
    const own: Expression = isUsual ? ["given", name, name, usualName(input.name)] : name;
    const field = fieldAt(input, indexes);
    if (field.kind === "text" || field.kind === "list") return { text: own, isAnswer: true };
    if (field.kind === "date") throw new Error(`${name}: a form cannot compute with a date.`);
    const digits = digitsOf(input.format);
    const base = (suffix: string, value: Expression): string => {
      add({ kind: "calculation", name: name + suffix, type: "decimal", value, label: labelOf(input, indexes, name) });
      return name + suffix;
    };
    if (isPercent(input))
      return { number: base("Fraction", unlessBlank(own, ["/", own, 100])), isAnswer: true, digits };
    if (input.measure === undefined) return { number: own, isAnswer: true, digits };
    const entered: Expression = isNoneIfBlank(input) ? ["given", own, own, 0] : own;
    const converted: Expression = [isMultiplied(input, "to base") ? "*" : "/", entered, sizeOf(input.measure)];
    const suffix = `In${measures[input.measure].base === "kg" ? "Kg" : "Ha"}`;
    if (isNoneIfBlank(input)) return { number: base(suffix, converted), isSure: true, digits };
    return { number: base(suffix, unlessBlank(own, converted)), digits };
  }

  /** What a formula gives, kept under its name. */
  function calculated(own: string, value: Value, quantity: Quantity): One {
    if (isEach(value) || isMany(value)) throw new Error("the formula gives a range");
    const digits = digitsOf(quantity.format);
    const label = quantity.label === own ? undefined : labelOf(quantity, [], own);
    const put = (name: string, type: Calculation["type"], expression: Expression): Expression => {
      if (typeof expression === "number" || parts(expression)?.[0] === "text") return expression;
      add({ kind: "calculation", name, type, value: expression, ...(label !== undefined && { label }) });
      return name;
    };
    const { number: amounts, text, truth } = value;
    const figures = amounts === undefined && truth === undefined ? undefined : amount(value);
    const name = figures === undefined ? undefined : put(own, "decimal", figures);
    const said = text === undefined ? undefined : put(figures === undefined ? own : `${own}Text`, "string", text);
    if (text !== undefined) texts.set(own, text);
    return {
      ...(name !== undefined && { number: name }),
      ...(said !== undefined && { text: said }),
      ...(truth !== undefined && { truth: ["=", name!, 1] }),
      ...(typeof name === "number" && { isSure: true }),
      digits,
    };
  }

  const labelOf = (quantity: Quantity, indexes: readonly Index[], own: string): string => {
    const unit = quantity.unit === undefined ? "" : `, ${quantity.unit}`;
    const place = indexes.length > 0 ? undefined : /_(\d+)$/.exec(own)?.[1];
    return `${quantity.label}${place === undefined ? "" : ` ${place}`}${unit}`;
  };

  /** Kilograms or hectares of the unit that was chosen. */
  function sizeOf(measure: Measure): string {
    const name = `${chosenUnit(measure)}Size`;
    if (!done.has(name)) {
      done.set(name, nothing);
      const { units } = measures[measure];
      const value = units.reduceRight<Expression>(
        (rest, unit) =>
          unit.size === 1 ? rest : ["if", ["=", chosenUnit(measure), ["text", unit.name]], unit.size, rest],
        1,
      );
      placed(name, undefined, undefined, () => add({ kind: "calculation", name, type: "decimal", value }));
    }
    return name;
  }

  function evaluated(
    tree: Tree,
    from: PlacedQuantity,
    indexes: readonly Index[],
    sure: ReadonlySet<string>,
    language?: FormLanguage,
  ): Value {
    const value = (each: Tree, spoken?: FormLanguage, more: readonly string[] = []): Value =>
      evaluated(each, from, indexes, more.length === 0 ? sure : new Set([...sure, ...more]), spoken);
    if (typeof tree === "number") return number(tree);
    if (typeof tree === "boolean") return { truth: tree ? yes : no };
    if ("text" in tree) return words(language && /[a-z]{2}/.test(tree.text) ? translated(tree.text) : tree.text);
    if ("name" in tree) {
      const found = referred(tree.name, "here", from, indexes, language);
      const isFilled = sure.has(tree.name) && !isMany(found) && !isEach(found);
      // What may be a number or a text is filled in, but one of the two is blank.
      return isFilled && (found.number === undefined || found.text === undefined) ? { ...found, isSure: true } : found;
    }
    const { called, args } = tree;
    if (called === "ALL" || called === "PREVIOUS")
      return referred(
        (args[0] as { name: string }).name,
        called === "ALL" ? "all" : "previous",
        from,
        indexes,
        language,
      );
    if (called === "NUMBER") {
      const dimension = (args[0] as { name: string }).name;
      const index = indexes[from.dimensions.findIndex((each) => each.name === dimension)]!;
      return index === "same"
        ? { number: numberOf(dimension), isSure: true, digits: 0 }
        : { ...number(index + 1), digits: 0 };
    }
    if (called === "SAY") {
      const fills = args.slice(1).map((each) => value(each, language));
      const pieces = piecesOf(args[0]!, fills.length, (text) => (language ? translated(text) : text));
      const text = (...ones: One[]) =>
        joined(
          pieces
            .filter((piece) => piece !== "")
            .map((piece) => (typeof piece === "string" ? ["text", piece] : textOf(ones[piece]!, workings))),
        );
      return lifted(fills, (...ones) => ({ text: text(...ones) }), workings);
    }
    if (called === "MONEY" || called === "BALANCE") {
      const text = value({ called: "FIXED", args }) as One;
      const currency: Expression = [
        "if",
        ["blank", "startCurrency"],
        ["text", ""],
        ["concat", ["text", " "], "startCurrency"],
      ];
      return { text: joined([text.text!, currency]) };
    }
    if (called === "IF") {
      const condition = value(args[0]!);
      if (!isMany(condition) && !isEach(condition)) {
        const asked = truthOf(condition);
        const branch = (k: 1 | 2): Value => {
          const each = args[k];
          if (each === undefined) return { truth: no };
          return value(each, language, filledIf(args[0]!, k === 1));
        };
        if (asked === yes || asked === no) return branch(asked === yes ? 1 : 2);
        return lifted(
          [condition, branch(1), branch(2)],
          (_, then, otherwise) => choose(asked, then, otherwise),
          workings,
        );
      }
    }
    // What is compared, looked for or computed with stays in English.
    const values = args.map((each, k) => value(each, k < (spoken[called] ?? 0) ? language : undefined));
    const definition = functionNamed(called);
    if (definition !== undefined)
      return lifted(
        values,
        (...ones) => {
          const given = ones.flatMap((one, k): [string, Expression][] => {
            const expression = one.number ?? one.text;
            if (expression === undefined) return [];
            const type = one.number === undefined ? "string" : "decimal";
            return [[definition.params[k]!.name, workings.keep(expression, type)]];
          });
          return { number: answered(definition, Object.fromEntries(given)) };
        },
        workings,
      );
    const written = spreadsheetFunctions[called];
    if (written === undefined) throw new Error(`a form cannot compute ${called}`);
    return written(values, workings);
  }

  /** The value that a name has where a formula is: its own along the dimensions that both have, and all along others. */
  function referred(
    name: string,
    how: "here" | "all" | "previous",
    from: PlacedQuantity,
    own: readonly Index[],
    language: FormLanguage | undefined,
  ): Value {
    if (template.fieldForm?.known?.[name] !== undefined) return at(name, []);
    const to = placeOf(name);
    const indexes = to.dimensions.map((dimension): Index | undefined => {
      if (wayOf(dimension) === "one") return 0;
      const place = from.dimensions.findIndex((each) => each.name === dimension.name);
      if (how === "all" || place === -1) return undefined;
      const index = own[place]!;
      if (how === "here" || place > 0) return index;
      if (index === "same") throw new Error(`a group that repeats has nothing before: PREVIOUS(${name})`);
      return index - 1;
    });
    const open = indexes.flatMap((index, k) => (index === undefined ? [k] : []));
    const filled = (each: Index): Index[] => indexes.map((index) => index ?? each);
    if (open.length === 0) return at(name, filled(0), language);
    if (open.length > 1) throw new Error(`a form has no table along two dimensions: ${name}`);
    const dimension = to.dimensions[open[0]!]!;
    if (wayOf(dimension) === "known")
      return { items: Array.from({ length: dimension.size }, (_, k) => at(name, filled(k), language)) };
    if (scope !== undefined) throw new Error(`a group that repeats cannot read all of ${name}`);
    return { repeat: dimension.name, item: at(name, filled("same"), language) };
  }

  function shown(quantity: Quantity, indexes: readonly Index[], language?: FormLanguage): string {
    const to = placeOf(quantity.name);
    const one = at(quantity.name, indexes, language);
    const isSame = one.text === at(quantity.name, indexes).text;
    const own = inLanguage(`${answerName(quantity.name, indexes, waysOf(to))}Shown`, isSame ? undefined : language);
    if (done.has(own)) return own;
    done.set(own, nothing);
    placed(own, repeatOf(to), undefined, () => {
      const add_ = (value: Expression) => add({ kind: "calculation", name: own, type: "string", value });
      const dash: Expression = ["text", "–"];
      const text = one.text === undefined ? dash : (["if", ["blank", one.text], dash, one.text] as Expression);
      if (one.number === undefined) return add_(text);
      const { measure, format } = quantity;
      const inUnit: Expression =
        measure === undefined
          ? one.number
          : [isMultiplied(quantity, "to chosen") ? "*" : "/", one.number, sizeOf(measure)];
      const figure = workings.keep(
        isPercent(quantity) ? unlessBlank(one.number, ["*", one.number, 100]) : unlessBlank(one.number, inUnit),
        "decimal",
      );
      const digits = digitsOf(format) ?? 2;
      return add_(["if", ["blank", figure], text, fixed(figure, digits, format?.includes(",") ? "," : "")]);
    });
    return own;
  }

  return { at, shown, steps: (repeat) => steps.get(repeat) ?? [] };
}

/** What an input accepts, which may differ from line to line. */
export const fieldAt = ({ input }: Input, [index]: readonly Index[]): Field =>
  Array.isArray(input) ? input[typeof index === "number" ? index : 0]! : (input as Field);

/** The unit of a quantity, with the chosen currency and unit. */
export const unitOf = (quantity: Quantity, language?: FormLanguage): Label =>
  wordsOfUnit(quantity, shownUnit(quantity), () => true).flatMap((word): Label => {
    if (typeof word === "string") return word === "" ? [] : [word];
    return [
      {
        answer: word.chosen === "currency" ? "currencyShown" : inLanguage(`${chosenUnit(word.chosen)}Shown`, language),
      },
    ];
  });

/** The name of a text in a language. */
export const inLanguage = (name: string, language?: FormLanguage): string =>
  language === undefined ? name : `${name}_${language.code}`;

/** The functions that give a text of their arguments, with how many of them. */
const spoken: Readonly<Record<string, number>> = { "&": 2, INDEX: 1, LOWER: 1, MID: 1 };

const unlessBlank = (answer: Expression, value: Expression): Expression =>
  value === answer || typeof answer === "number" ? value : ["if", ["blank", answer], none, value];

/** The decimals of a number format: of "#,##0.00", 2. */
const digitsOf = (format?: string): number | undefined =>
  format === undefined || format === "@" ? undefined : (/\.([0#]+)/.exec(format)?.[1]?.length ?? 0);

/** The names that are filled in where a condition holds, or where it does not. */
function filledIf(condition: Tree, holds: boolean): string[] {
  if (typeof condition !== "object" || !("called" in condition)) return [];
  const { called, args } = condition;
  if (called === (holds ? "AND" : "OR")) return args.flatMap((each) => filledIf(each, holds));
  if (called !== (holds ? "<>" : "=")) return [];
  const [name, text] = args as [Tree, Tree];
  const isBlankText = typeof text === "object" && "text" in text && text.text === "";
  return isBlankText && typeof name === "object" && "name" in name ? [name.name] : [];
}
