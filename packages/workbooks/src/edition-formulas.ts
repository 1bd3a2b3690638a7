import { calledOf, type Edition, expanded, type Parts, parse, partsOf, textOf } from "./template-formulas.ts";

/** Formulas as an edition has them: without branches that no farm can reach, which an auditor would have to read. */

const known = new Map<string, Parts>();

/** The parts of a formula over names: in the plain edition our functions are ordinary formulas. */
export function inEdition(edition: Edition, formula: string): Parts {
  const key = `${edition} ${formula}`;
  const found = known.get(key) ?? parse(pruned(edition === "plain" ? expanded(parse(formula)) : formula));
  known.set(key, found);
  return found;
}

/** What is true or false where a branch is reached, by the text of the condition. */
type Facts = ReadonlyMap<string, boolean>;

/**
 * The formula without what is decided already: a condition over constants, one that the condition around it has answered,
 * and an IF with the same in both branches.
 */
export const pruned = (formula: string): string => taken(partsOf(formula), new Map());

function taken(parts: Parts, facts: Facts): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      if ("name" in part) return part.name;
      const text = takenCall(part.called, part.args, facts);
      return parts.length > 1 && isSeveral(text) ? `(${text})` : text;
    })
    .join("");
}

/** Whether a text is more than one operand, so that an operator beside it needs brackets. */
function isSeveral(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 1 && !(parts[0] === "(" && parts.length === 3);
}

function takenCall(called: string, args: readonly Parts[], facts: Facts): string {
  const rest = () => `${called}(${args.map((each) => taken(each, facts)).join(",")})`;
  if (called === "AND" || called === "OR") {
    const open = args.filter((each) => decided(each, facts) !== (called === "AND"));
    if (open.length === args.length) return rest();
    if (open.length === 1) return taken(open[0]!, facts);
    return `${called}(${open.map((each) => taken(each, facts)).join(",")})`;
  }
  const [condition, then, otherwise] = args;
  if (called !== "IF" || otherwise === undefined) return rest();
  const is = decided(condition!, facts);
  if (is !== undefined) return taken(is ? then! : otherwise, facts);
  const [yes, no] = [
    taken(then!, knowing(facts, condition!, true)),
    taken(otherwise, knowing(facts, condition!, false)),
  ];
  return yes === no ? yes : `IF(${taken(condition!, facts)},${yes},${no})`;
}

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** Whether a condition holds; undefined where that depends on cells. */
function decided(condition: Parts, facts: Facts): boolean | undefined {
  const text = textOf(condition);
  if (facts.has(text)) return facts.get(text);
  const call = calledOf(condition);
  if (call === undefined) {
    const [, a, sign, b] = /^(-?[\d.]+)(<=|>=|<>|=|<|>)(-?[\d.]+)$/.exec(text) ?? [];
    return sign === undefined ? undefined : comparisons[sign]!(Number(a), Number(b));
  }
  const { called, args } = call;
  if (called === "ISNUMBER" && /^-?[\d.]+$/.test(textOf(args[0]!))) return true;
  const parts = args.map((each) => decided(each, facts));
  if (called === "NOT") return parts[0] === undefined ? undefined : !parts[0];
  if (called !== "AND" && called !== "OR") return undefined;
  const deciding = called === "OR";
  if (parts.includes(deciding)) return deciding;
  return parts.every((each) => each === !deciding) ? !deciding : undefined;
}

/** What is known besides, where a condition is answered. */
function knowing(facts: Facts, condition: Parts, is: boolean): Facts {
  const all = new Map(facts);
  const learn = (each: Parts, holds: boolean): void => {
    const text = textOf(each);
    all.set(text, holds);
    if (text.endsWith('<>""')) all.set(`${text.slice(0, -4)}=""`, !holds);
    else if (text.endsWith('=""')) all.set(`${text.slice(0, -3)}<>""`, !holds);
    const { called, args } = calledOf(each) ?? { called: "", args: [] };
    if (called === "NOT") learn(args[0]!, !holds);
    if ((called === "AND" && holds) || (called === "OR" && !holds)) for (const part of args) learn(part, holds);
  };
  learn(condition, is);
  return all;
}
