import { parse } from "../template-formulas.ts";

/** A formula of a template as a tree: operators and functions with their arguments. */
export type Tree =
  | number
  | boolean
  | { readonly text: string }
  | { readonly name: string }
  | { readonly called: string; readonly args: readonly Tree[] };

type Parts = ReturnType<typeof parse>;

/** How strongly the operators of a cell formula bind. */
const strength: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

export const treeOf = (formula: string): Tree => treeOfParts(formula, parse(formula));

function treeOfParts(formula: string, all: Parts): Tree {
  const parts = all.filter((part) => typeof part !== "string" || part.trim() !== "");
  let next = 0;
  const operand = (): Tree => {
    const part = parts[next++];
    if (part === undefined) throw new Error(`${formula}: an operand is missing`);
    if (typeof part !== "string") {
      if ("name" in part) return part;
      return { called: part.called, args: part.args.map((each) => treeOfParts(formula, each)) };
    }
    if (part === "(") {
      const inside = infix(0);
      next++; // the reader has seen to the closing bracket
      return inside;
    }
    if (part === "-") return { called: "negate", args: [operand()] };
    if (part.startsWith('"')) return { text: part.slice(1, -1).replace(/""/g, '"') };
    if (part === "TRUE" || part === "FALSE") return part === "TRUE";
    const number = Number(part);
    if (Number.isNaN(number)) throw new Error(`${formula}: ${part} is not an operand`);
    return number;
  };
  const infix = (least: number): Tree => {
    let left = operand();
    for (;;) {
      const sign = parts[next];
      const own = typeof sign === "string" ? (strength[sign] ?? 0) : 0;
      if (own <= least) return left;
      next++;
      left = { called: sign as string, args: [left, infix(own)] };
    }
  };
  const tree = infix(0);
  if (next < parts.length) throw new Error(`${formula}: ${JSON.stringify(parts[next])} is left over`);
  return tree;
}

/** The pieces of a message in a language, and the numbers of the values between them, in the order of the English places. */
export function piecesOf(message: Tree, values: number, translated: (text: string) => string): (string | number)[] {
  if (typeof message !== "object" || !("text" in message)) throw new Error("SAY needs a text first.");
  const cut = (text: string) => text.split(/[{}]/);
  const places = [...new Set(cut(message.text).filter((_, k) => k % 2 === 1))];
  if (places.length !== values) throw new Error(`"${message.text}" has ${places.length} places, not ${values}.`);
  return cut(translated(message.text)).map((piece, k) => (k % 2 === 1 ? places.indexOf(piece) : piece));
}
