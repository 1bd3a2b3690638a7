import { catalogue } from "@dairy-functions/shared";
import { formulaLines, type MathNode } from "../src/understand/formula.ts";

/** A formula on one line: fractions as [over | under], powers with ^, in the brackets that are shown. */
const flat = (node: MathNode | string): string => {
  if (typeof node === "string") return node;
  const [first, second] = node.children.map(flat);
  if (node.tag === "mfrac") return `[${first} | ${second}]`;
  if (node.tag === "msup") return `${first}^${second}`;
  if (node.tag === "msqrt") return `√${first}`;
  return node.tag === "mspace" ? " " : node.children.map(flat).join("");
};
const shown = (formula: string) =>
  formulaLines(formula).map(({ text, math, ...line }) =>
    math === undefined ? text : `${"label" in line ? `${line.label} ` : ""}$${flat(math)}`,
  );

test.each([
  ["milk*(fat + protein)/100", ["$[milk×(fat+protein) | 100]"]],
  ["(a - b)/(c - d)", ["$[a−b | c−d]"]],
  ["a/b/c", ["$[[a | b] | c]"]],
  ["level*day^rise*exp(-decline*day)", ["$level×day^rise×exp(−decline×day)"]],
  ["(end/start)^(1/years) - 1", ["$([end | start])^[1 | years]−1"]],
  ["0.383 fat + 0.242 protein", ["$0.383 fat+0.242 protein"]],
  ["cost of milk only = milk price - entrepreneur's profit", ["$cost of milk only=milk price−entrepreneur's profit"]],
  ["IFCN (a + 1)/2; DLG a*2", ["IFCN $[a+1 | 2]", "DLG $a×2"]],
  ["sqrt(x)*2", ["$√x×2"]],
])("%s is typeset", (formula, expected) => {
  expect(shown(formula)).toEqual(expected);
});

test.each(["price/price at the base", "one row a part", "domestic if cost <= price", "a*(b", "swing = |high - low|"])(
  "%s stays as it is written",
  (formula) => {
    expect(shown(formula)).toEqual([formula]);
  },
);

test("no sign or number of a definition is lost in typesetting", () => {
  for (const { formula } of catalogue)
    for (const { text, math, ...line } of formulaLines(formula)) {
      if (math === undefined) continue;
      const words = (some: string) => some.match(/[\p{L}\p{N}_.]+/gu);
      expect(words(`${"label" in line ? line.label : ""} ${flat(math)}`)).toEqual(words(text.replace(/sqrt/g, "")));
    }
});
