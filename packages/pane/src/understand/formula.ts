/** A node of MathML, as plain data: the user interface makes elements of it, and tests read it. */
export interface MathNode {
  readonly tag: "math" | "mrow" | "mi" | "mn" | "mo" | "mfrac" | "msup" | "msqrt" | "mspace";
  readonly children: readonly (MathNode | string)[];
}

/** A line of a formula: typeset, with the code or name that it begins with; or prose, which stays as it is. */
export type FormulaLine =
  | { readonly text: string; readonly label?: string; readonly math: MathNode }
  | { readonly text: string; readonly math?: never };

/** The formula of a definition, line by line. What is not plain arithmetic stays prose, because a half-typeset line misleads. */
export function formulaLines(formula: string): readonly FormulaLine[] {
  return formula.split("; ").map((text) => {
    const [, label, rest = text] = /^([A-Z][A-Z0-9_]{2,}):? (?=[^=+*/^<>-])(.*)$/s.exec(text) ?? [];
    const math = parse(rest);
    if (math === undefined) return { text };
    return label === undefined ? { text, math } : { text, label, math };
  });
}

type Token = { readonly kind: "number" | "word" | "sign"; readonly text: string; readonly spaced: boolean };

const tokenPattern = /(\s*)(?:(\d+(?:\.\d+)?)|(\p{L}[\p{L}\p{N}_]*(?:['-]\p{L}+)*'?)|(<=|>=|[-+*/^=<>(),]))/uy;
/** Words that join clauses: what they join is a sentence, not a product. */
const joining = new Set("and as at by each for from if in is on or over the then up where with without".split(" "));

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const found = tokenPattern.exec(text);
    if (found === null) return undefined;
    const [, space, number, word, sign] = found;
    if (word !== undefined && joining.has(word)) return undefined;
    const kind = number !== undefined ? "number" : word !== undefined ? "word" : "sign";
    tokens.push({ kind, text: number ?? word ?? sign ?? "", spaced: space !== "" });
  }
  return tokens;
}

const node = (tag: MathNode["tag"], ...children: (MathNode | string)[]): MathNode => ({ tag, children });
const row = (...children: MathNode[]) => (children.length === 1 ? children[0]! : node("mrow", ...children));
const shownSign: Readonly<Record<string, string>> = { "*": "×", "-": "−", "<=": "≤", ">=": "≥" };
const sign = (text: string) => node("mo", shownSign[text] ?? text);
const fenced = (...inside: MathNode[]) => row(sign("("), ...inside, sign(")"));

/** Reads a line of arithmetic with the usual precedence; undefined where it is none. */
function parse(text: string): MathNode | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined || !tokens.some(({ kind }) => kind === "sign")) return undefined;
  let at = 0;
  const next = () => tokens[at];
  const take = (...signs: string[]): string | undefined => {
    const token = next();
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    at++;
    return token.text;
  };

  /** Operands with signs of one rank between them, left to right. */
  const chain = (operand: () => Part | undefined, ...signs: string[]): Part | undefined => {
    const first = operand();
    if (first === undefined) return undefined;
    let whole = first;
    for (let between = take(...signs); between !== undefined; between = take(...signs)) {
      const right = operand();
      if (right === undefined) return undefined;
      // In a fraction, a numerator or denominator needs no brackets.
      whole =
        between === "/"
          ? { shown: node("mfrac", whole.inside ?? whole.shown, right.inside ?? right.shown) }
          : { shown: row(whole.shown, sign(between), right.shown) };
    }
    return whole;
  };
  const relation = () => chain(sum, "=", "<=", ">=", "<", ">");
  const sum = (): Part | undefined => chain(product, "+", "-");
  const product = () => chain(signed, "*", "/");
  const signed = (): Part | undefined => {
    if (take("-") === undefined) return power();
    const operand = power();
    return operand && { shown: row(sign("-"), operand.shown) };
  };
  const power = (): Part | undefined => {
    const base = primary();
    if (base === undefined || take("^") === undefined) return base;
    const exponent = signed();
    return exponent && { shown: node("msup", base.shown, exponent.inside ?? exponent.shown) };
  };
  const primary = (): Part | undefined => {
    if (take("(") !== undefined) {
      const inside = relation();
      if (inside === undefined || take(")") === undefined) return undefined;
      const bare = inside.shown.tag === "mfrac" && next()?.text !== "^";
      return { shown: bare ? inside.shown : fenced(inside.shown), inside: inside.shown };
    }
    const first = next();
    if (first === undefined || first.kind === "sign") return undefined;
    if (first.kind === "number") {
      at++;
      const number = node("mn", first.text);
      if (next()?.kind !== "word") return { shown: number };
      const of = phrase(); // "0.383 fat": a product without a sign
      return of && { shown: row(number, node("mspace"), of) };
    }
    const words = phrase();
    return words && { shown: words };
  };
  /** A name, several words that are one quantity, or a function with its arguments. */
  const phrase = (): MathNode | undefined => {
    const words: string[] = [];
    for (let token = next(); token !== undefined && token.kind !== "sign"; token = next()) {
      words.push(token.text);
      at++;
    }
    // No mtext, which counts as space: a sign between two of them would get none around it.
    const name = node("mi", words.join(" "));
    const bracket = next();
    if (bracket?.text !== "(") return name;
    at++;
    const inside: MathNode[] = [];
    do {
      const argument = relation();
      if (argument === undefined) return undefined;
      inside.push(...(inside.length > 0 ? [sign(",")] : []), argument.shown);
    } while (take(",") !== undefined);
    if (take(")") === undefined) return undefined;
    if (words.join("") === "sqrt") return node("msqrt", ...inside);
    return row(name, ...(bracket.spaced ? [node("mspace")] : []), fenced(...inside));
  };

  const whole = relation();
  return whole === undefined || at < tokens.length ? undefined : node("math", whole.shown);
}

/** A part of a line; what is in brackets also without them. */
interface Part {
  readonly shown: MathNode;
  readonly inside?: MathNode;
}
