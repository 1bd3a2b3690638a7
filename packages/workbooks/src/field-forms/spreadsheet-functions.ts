import type { Expression } from "@dairy-functions/native";
import {
  amount,
  and,
  blank,
  choose,
  computed,
  type Each,
  equal,
  everyText,
  fixed,
  isEach,
  isMany,
  joined,
  no,
  not,
  nothing,
  number,
  type One,
  or,
  orZero,
  textOf,
  truthOf,
  type Value,
  type Workings,
  yes,
} from "./values.ts";

/** What the functions and operators of a spreadsheet are in a form. */
type Written = (args: readonly Value[], workings: Workings) => Value;

/** Once for each of a range. */
export function lifted(args: readonly Value[], change: (...ones: One[]) => One, workings: Workings): Value {
  const repeat = args.find(isEach)?.repeat;
  if (repeat !== undefined) {
    if (args.some((each) => isMany(each) || (isEach(each) && each.repeat !== repeat)))
      throw new Error("a form has no table of a group that repeats");
    const ones = args.map((each) => (isEach(each) ? each.item : (each as One)));
    return { repeat, item: workings.within(repeat, () => change(...ones)) };
  }
  const size = args.find(isMany)?.items.length;
  if (size === undefined) return change(...(args as readonly One[]));
  if (args.some((each) => isMany(each) && each.items.length !== size)) throw new Error("ranges have different sizes");
  const at = (k: number) => args.map((each) => (isMany(each) ? each.items[k]! : (each as One)));
  return { items: Array.from({ length: size }, (_, k) => change(...at(k))) };
}

const oneByOne =
  (change: (ones: readonly One[], workings: Workings) => One): Written =>
  (args, workings) =>
    lifted(args, (...ones) => change(ones, workings), workings);

const arithmetic = (operator: string): Written => oneByOne((ones) => computed([operator, ...ones.map(amount)]));
const comparison = (operator: string): Written => oneByOne(([a, b]) => ({ truth: [operator, amount(a!), amount(b!)] }));

/** The values of all ranges, one after the other. */
const flat = (args: readonly Value[]): One[] =>
  args.flatMap((each) => {
    if (isEach(each)) throw new Error("a form has one range that repeats in a call");
    return isMany(each) ? each.items : [each];
  });
/** The only range that repeats, if there is one. */
function repeated(args: readonly Value[]): Each | undefined {
  const found = args.find(isEach);
  if (found !== undefined && args.length > 1) throw new Error("a form has one range that repeats in a call");
  return found;
}
/** The answers of a group that repeats, without its blanks. */
const filled = (repeat: string, expression: Expression, type: "decimal" | "string", workings: Workings): Expression => [
  "filled",
  workings.within(repeat, () => workings.keep(expression, type)),
];

/** ODK Web Forms gives nothing as the sum of no answers, where the other engines give 0. */
const totalOf = (answers: Expression): Expression => ["if", [">", ["count", answers], 0], ["sum", answers], 0];

const added = (terms: readonly Expression[]): Expression => {
  const known = terms.reduce<number>((sum, each) => (typeof each === "number" ? sum + each : sum), 0);
  const rest = terms.filter((each) => typeof each !== "number");
  const all = known === 0 && rest.length > 0 ? rest : [...rest, known];
  return all.reduce((left, right) => ["+", left, right]);
};

const sum: Written = (args, workings) => {
  const each = repeated(args);
  if (each === undefined) return computed(added(flat(args).map(orZero)));
  if (each.item.number === undefined) return number(0);
  return computed(totalOf(filled(each.repeat, each.item.number, "decimal", workings)));
};

const counted =
  (isCounted: (one: One) => Expression): Written =>
  (args, workings) => {
    const each = repeated(args);
    if (each === undefined)
      return computed(
        added(
          flat(args).map((one) => {
            const condition = isCounted(one);
            return condition === yes ? 1 : condition === no ? 0 : ["if", condition, 1, 0];
          }),
        ),
      );
    const marked = workings.within(each.repeat, () => isCounted(each.item));
    return computed(totalOf(filled(each.repeat, ["if", marked, 1, 0], "decimal", workings)));
  };

const isNumber = (one: One): Expression =>
  one.number === undefined ? no : one.isSure ? yes : not(blank({ number: one.number }));

/** Further away than any amount. */
const far: Expression = ["^", 10, 300];

/** The least, or the most, of what is not blank; 0 of nothing. */
const extreme =
  (way: "min" | "max"): Written =>
  (args, workings) => {
    const each = repeated(args);
    // JavaRosa's max starts at the least positive number: the most is the opposite of the least opposite.
    const opposite = (expression: Expression): Expression => ["negate", expression];
    if (each !== undefined) {
      const { repeat, item } = each;
      if (item.number === undefined) return number(0);
      const answer = workings.within(repeat, () => workings.keep(item.number!, "decimal"));
      const own: Expression = ["filled", answer];
      if (way === "min") return computed(["if", [">", ["count", own], 0], ["min", own], 0]);
      const least: Expression = ["if", ["blank", answer], ["none"], opposite(answer)];
      const others = filled(repeat, least, "decimal", workings);
      return computed(["if", [">", ["count", own], 0], opposite(["min", others]), 0]);
    }
    const numbers = flat(args).filter((one) => one.number !== undefined);
    if (numbers.length === 0) return number(0);
    const isNever = numbers.map((one) => not(isNumber(one))).reduce(and);
    const last = way === "min" ? far : opposite(far);
    const terms = numbers.map((one): Expression => {
      const own = one.number!;
      return isNumber(one) === yes ? own : ["given", own, own, last];
    });
    const found = terms.reduce((left, right): Expression => [way, left, right]);
    return computed(isNever === no ? found : ["if", isNever, 0, found]);
  };

const index: Written = ([range, ...places], workings) => {
  if (range === undefined || places.length === 0) throw new Error("INDEX needs a range and a place");
  const [row, column] = places as One[];
  // Along a row the second place counts, down a column the first.
  const place = column === undefined || (row!.number !== 1 && column.number === 1) ? row! : column;
  if (!isEach(range)) {
    const items = isMany(range) ? range.items : [range];
    if (typeof place.number === "number") return items[place.number - 1] ?? nothing;
    const at = workings.keep(amount(place), "decimal");
    return items.reduceRight<One>((rest, item, k) => choose(["=", at, k + 1], item, rest, true), nothing);
  }
  const at = workings.keep(amount(place), "decimal");
  const { repeat, item } = range;
  const picked = (expression: Expression, type: "decimal" | "string"): Expression => {
    const name = workings.within(repeat, () => workings.keep(expression, type));
    return ["where", `group:${repeat}`, inside(numberOf(repeat)), at, inside(name)];
  };
  const found = (expression: Expression): Expression => {
    const own: Expression = ["filled", picked(expression, "decimal")];
    return ["if", [">", ["count", own], 0], ["min", own], ["none"]];
  };
  return {
    ...(item.number !== undefined && { number: found(item.number) }),
    ...(item.text !== undefined && { text: ["string", picked(item.text, "string")] }),
  };
};

/** The name of the number that each time of a group has, from 1; and of a question, as seen from its group. */
export const numberOf = (repeat: string): string => `${repeat}Number`;
const inside = (name: Expression): string => `inside:${name as string}`;

const match: Written = ([sought, range], workings) => {
  const value = kept(sought as One, workings);
  if (range === undefined) throw new Error("MATCH needs a range");
  if (!isEach(range)) {
    const items = isMany(range) ? range.items : [range];
    return items.reduceRight<One>((rest, item, k) => choose(equal(item, value), number(k + 1), rest), nothing);
  }
  const { repeat, item } = range;
  const type = value.number === undefined ? "string" : "decimal";
  const own = workings.within(repeat, () => workings.keep((item.number ?? item.text)!, type));
  const same: Expression = [
    "where",
    `group:${repeat}`,
    inside(own),
    (value.number ?? value.text)!,
    inside(numberOf(repeat)),
  ];
  return { number: ["if", [">", ["count", same], 0], ["min", same], ["none"]] };
};

/** The same value by the name of a calculation. */
export function kept(one: One, { keep }: Workings): One {
  return {
    ...one,
    ...(one.number !== undefined && { number: keep(one.number, "decimal") }),
    ...(one.text !== undefined && { text: keep(one.text, "string") }),
  };
}

const product: Written = (args, workings) => {
  const factor = (one: One): Expression => (one.number === undefined ? amount(one) : orZero(one));
  const all = lifted(args, (...ones) => computed(ones.map(factor).reduce((a, b): Expression => ["*", a, b])), workings);
  return sum([all], workings);
};

const sumIf: Written = ([range, criterion, summed = range], workings) => {
  const asked = (criterion as One).text;
  const [, sign, limit] = /^(<=|>=|<|>)(-?[\d.]+)$/.exec(Array.isArray(asked) ? String(asked[1]) : "") ?? [];
  if (range === undefined || summed === undefined || sign === undefined) throw new Error("a form has SUMIF of numbers");
  const taken = (one: One, other: One): One => {
    const condition = and(isNumber(one), [sign, one.number ?? 0, Number(limit)]);
    return computed(["if", condition, orZero(other), 0]);
  };
  return sum([lifted([range, summed], taken, workings)], workings);
};

const rank: Written = ([own, range], workings) => {
  const value = kept(own as One, workings);
  const more = lifted(
    [range!],
    (one) => ({ truth: and(isNumber(one), [">", one.number ?? 0, value.number!]) }),
    workings,
  );
  const above = counted(truthOf)([more], workings) as One;
  return computed(["+", 1, above.number!]);
};

const rounded = (value: One, digits: One, { keep }: Workings): One => {
  const name = keep(amount(value), "decimal");
  const places = digits.number!;
  if (typeof name === "number") return number(Number(name.toFixed(Number(places))));
  // Engines disagree about a half below 0.
  const below: Expression = ["negate", ["round", ["negate", name], places]];
  return computed(["if", ["<", name, 0], below, ["round", name, places]]);
};

const fixedText = (value: One, digits: One, { keep }: Workings): Expression => {
  const name = keep(amount(value), "decimal");
  const each = (places: Expression): Expression => {
    if (typeof places === "number") return fixed(name, places);
    const [operator, condition, then, otherwise] = places as readonly [string, Expression, Expression, Expression];
    if (operator !== "if") throw new Error("a form needs to know the decimals of FIXED");
    return ["if", condition, each(then), each(otherwise)];
  };
  return each(digits.number!);
};

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const lower = (text: Expression): Expression => {
  const [operator, own] = (Array.isArray(text) ? text : []) as readonly string[];
  return operator === "text"
    ? ["text", own!.toLowerCase()]
    : ["translate", text, ["text", capitals], ["text", capitals.toLowerCase()]];
};

const size: Written = ([range]) => {
  if (range === undefined || isEach(range)) throw new Error("a form cannot know how often a group repeats");
  return number(isMany(range) ? range.items.length : 1);
};

export const spreadsheetFunctions: Readonly<Record<string, Written>> = {
  "+": oneByOne(([a, b]) =>
    b!.number === 0
      ? computed(amount(a!))
      : a!.number === 0
        ? computed(amount(b!))
        : computed(["+", amount(a!), amount(b!)]),
  ),
  "-": arithmetic("-"),
  "*": arithmetic("*"),
  "/": arithmetic("/"),
  "^": arithmetic("^"),
  negate: oneByOne(([one]) =>
    typeof one!.number === "number" ? number(-one!.number) : computed(["negate", amount(one!)]),
  ),
  "&": oneByOne((ones, workings) => ({ text: joined(ones.map((one) => textOf(one, workings))) })),
  "=": oneByOne(([a, b]) => ({ truth: equal(a!, b!) })),
  "<>": oneByOne(([a, b]) => ({ truth: not(equal(a!, b!)) })),
  "<": comparison("<"),
  "<=": comparison("<="),
  ">": comparison(">"),
  ">=": comparison(">="),
  IF: oneByOne(([condition, then, otherwise]) => choose(truthOf(condition!), then!, otherwise ?? { truth: no })),
  AND: (args) => ({ truth: flat(args).map(truthOf).reduce(and) }),
  OR: (args) => ({ truth: flat(args).map(truthOf).reduce(or) }),
  NOT: oneByOne(([one]) => ({ truth: not(truthOf(one!)) })),
  ISNUMBER: oneByOne(([one]) => ({ truth: isNumber(one!) })),
  ABS: oneByOne(([one]) => computed(["abs", amount(one!)])),
  EXP: oneByOne(([one]) => computed(["exp", amount(one!)])),
  ROUND: oneByOne(([one, digits], workings) => rounded(one!, digits!, workings)),
  SUM: sum,
  COUNT: counted(isNumber),
  COUNTA: counted((one) => not(blank(one))),
  MIN: extreme("min"),
  MAX: extreme("max"),
  SUMPRODUCT: product,
  SUMIF: sumIf,
  INDEX: index,
  MATCH: match,
  RANK: rank,
  COLUMNS: size,
  ROWS: size,
  NA: () => nothing,
  FIXED: oneByOne(([one, digits], workings) => ({ text: fixedText(one!, digits!, workings) })),
  LOWER: oneByOne(([one]) => (one!.text === undefined ? nothing : { text: everyText(one!.text, lower) })),
  MID: oneByOne(([one, start, length], workings) => {
    const [from, figures] = [start!.number, length!.number];
    if (typeof from !== "number" || typeof figures !== "number")
      throw new Error("a form needs to know the places of MID");
    return { text: ["substr", workings.keep(textOf(one!, workings), "string"), from - 1, from - 1 + figures] };
  }),
};
