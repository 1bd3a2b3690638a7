import {
  english,
  type FormulaArgument,
  type FormulaCall,
  inLocale,
  isSeveralSheets,
  type Locale,
  nothingToConvert,
  read,
  replaced,
  shapeOf,
  sizeOf,
  type Token,
  tokenize,
  type Unchanged,
} from "@dairy-functions/formulas";
import {
  type AnyFunction,
  type CellParam,
  isOptional,
  type Param,
  plainHost,
  readCell,
  say,
  translated,
} from "@dairy-functions/shared";
import { asksWhatCanFail, withoutLets } from "./expression.ts";
import { formOf, isNative } from "./form.ts";
import { messages } from "./messages.ts";
import { operand } from "./print.ts";
import { argumentName, cellFormula, columnFormula } from "./sheets.ts";

const asItIs = (text: string) => text;
/** What the spreadsheets have to write a plain formula with. In the workbench an error in a condition spoils a column. */
const hosts = {
  excel: { hasLet: true, asked: asItIs, forColumns: asItIs, longest: 8192 },
  sheets: { hasLet: true, asked: asItIs, forColumns: (formula: string) => `ARRAYFORMULA(${formula})`, longest: 50_000 },
  workbench: {
    hasLet: false,
    asked: (condition: string) => `IFERROR(${condition},FALSE)`,
    forColumns: asItIs,
    longest: 50_000,
  },
} as const;
export type FormulaHost = keyof typeof hosts;

/** A formula with plain formulas in the place of our calls, and why some calls stay. */
type Independent = { readonly formula: string; readonly left: readonly string[] } | Unchanged;

/**
 * Puts an ordinary formula in the place of each call that has one.
 *
 * A call with single cells gets the formula of a cell. A call with ranges, or with what may be a range (a defined name,
 * a function's result), gets the formula of a column, which leaves a row blank where the call would: where every
 * argument with rows is blank. What is more than a cell, a range or a constant is computed once, by LET.
 */
export function makeIndependent(formula: string, host: FormulaHost, locale: Locale = english): Independent {
  const before = inLocale(formula, locale, english);
  const reading = read(before);
  if ("unchanged" in reading) return reading;
  const { calls, doubts, tokens } = reading;
  const { longest } = hosts[host];
  const left = [...doubts];
  const names = new Set(tokens.flatMap(({ kind, text }) => (kind === "name" ? [text.toUpperCase()] : [])));
  /** Plain formulas in the place of calls, the next one on top; what is inside of another one is replaced before it. */
  const done: Replacement[] = [];
  let length = before.length;
  for (const call of [...calls].reverse()) {
    const inside: Replacement[] = [];
    while (done.length > 0 && done.at(-1)!.span.start < call.end) inside.push(done.pop()!);
    const text = plainCall(withReplacements(call, inside), names, host);
    if (typeof text !== "string") {
      left.push(text.unchanged);
      done.push(...inside.reverse());
      continue;
    }
    done.push({ span: call, text });
    length += text.length - inside.reduce((now, each) => now + each.text.length - lengthOf(each.span), lengthOf(call));
    // Without LET an argument is written once for each time that it is read: calls inside of calls grow without end.
    if (length > longest) return { unchanged: say(messages.tooLong, { longest }) };
  }
  if (left.length === calls.length + doubts.length) return { unchanged: left[0] ?? nothingToConvert };
  const plain = replaced(
    before,
    done.map(({ span, text }) => [span, text] as const),
  );
  return { formula: inLocale(plain, english, locale), left };
}

type Span = Parameters<typeof replaced>[1][number][0];
interface Replacement {
  readonly span: Span;
  readonly text: string;
}
const lengthOf = ({ start, end }: Pick<Span, "start" | "end">) => end - start;

/** What a call needs of an argument, once the calls in it are plain. */
type Argument = Pick<FormulaArgument, "param" | "text" | "tokens">;
type Call = Pick<FormulaCall, "definition"> & { readonly args: readonly Argument[] };

/** A call with plain formulas in the place of the calls inside of it, which come from the left. */
function withReplacements({ definition, args }: FormulaCall, inside: readonly Replacement[]): Call {
  let next = 0;
  return {
    definition,
    args: args.map((argument): Argument => {
      const { start, end, param } = argument;
      const from = next;
      while (next < inside.length && inside[next]!.span.start < end) next++;
      if (next === from) return argument;
      const moved = inside
        .slice(from, next)
        .map(({ span, text }): [Span, string] => [
          { start: span.start - start, end: span.end - start, text: span.text },
          text,
        ]);
      const text = replaced(argument.text, moved);
      return { param, text, tokens: tokenize(text) };
    }),
  };
}

function plainCall(call: Call, names: Set<string>, host: FormulaHost): string | Unchanged {
  const { name, notNative, params } = call.definition;
  const { hasLet, asked, forColumns } = hosts[host];
  if (!isNative(call.definition))
    return { unchanged: say(messages.notNative, { name, reason: translated(notNative!) }) };
  if (call.args.length > params.length)
    return { unchanged: say(messages.tooManyArguments, { name, count: params.length }) };
  const missing = params.find((param, k) => !call.args[k]?.text && !isOptional(param));
  if (missing !== undefined) return { unchanged: say(messages.missingArgument, { name, parameter: missing.name }) };

  const [definition, args] = withConstants(call);
  const locals: string[] = [];
  const shaped = args.map(({ param, text, tokens }) => {
    const shape = shapeOf(tokens);
    const isLocal = shape === "unknown" || (shape === "value" && hasLet);
    const reference = isLocal ? unused(param!.name, names) : text;
    if (isLocal) locals.push(reference, text);
    return { param: param!, shape, reference, text, tokens };
  });
  const several = shaped.find(({ shape, tokens }) => shape !== "value" && tokens.some(isSeveralSheets));
  if (several !== undefined) return { unchanged: say(messages.severalSheets, { reference: several.text }) };
  if (differ(args)) return { unchanged: say(messages.differentShapes, { name }) };
  const unknown = shaped.find(({ shape }) => shape === "unknown");
  if (unknown !== undefined && !hasLet) return { unchanged: say(messages.maybeRange, { text: unknown.text }) };
  const references = Object.fromEntries(shaped.map(({ param, reference }) => [param.name, reference]));
  if (shaped.length === 0) return `(${cellFormula(definition, {})})`;
  const isUnused = unusedRow(shaped);
  if (isUnused !== undefined && host === "workbench" && asksWhatCanFail(withoutLets(formOf(definition).value)))
    return { unchanged: say(messages.badRow, { name }) };
  const filled = formFor(definition, shaped, isUnused === undefined ? "cell" : host).replace(
    /\{(\w+)\}/g,
    (_, param: string) => operand(references[param]!),
  );
  const formula = isUnused === undefined ? filled : forColumns(`IF(${asked(isUnused)},"",${filled})`);
  return locals.length === 0 ? formula : `LET(${[...locals, formula].join(",")})`;
}

const forms = new Map<string, string>();

/**
 * The formula of a cell, or of a column in a host, with {milk} where the argument's reference goes. Formulas that are
 * filled down differ in their references only, so that each form is printed once.
 */
function formFor(
  definition: AnyFunction,
  args: readonly { readonly param: Param }[],
  of: "cell" | FormulaHost,
): string {
  const constants = definition.params.map((param) => ("default" in param ? param.default : null));
  const given = args.map(({ param }) => param.name);
  const key = JSON.stringify([definition.name, constants, given, of]);
  const known = forms.get(key);
  if (known !== undefined) return known;
  const references = Object.fromEntries(given.map((name) => [name, `{${name}}`]));
  const form = of === "cell" ? cellFormula(definition, references) : columnFormula(definition, references, hosts[of]);
  if (forms.size >= 1000) forms.clear(); // each set of constants has a form
  forms.set(key, form);
  return form;
}

/** Whether ranges cannot walk together: the call says so, where plain formulas would compute the rows that there are. */
function differ(args: readonly Argument[]): boolean {
  const sizes = args.flatMap(({ tokens }) => (shapeOf(tokens) === "range" ? (sizeOf(tokens) ?? []) : []));
  const several = (lengths: readonly number[]) => new Set(lengths.filter((length) => length > 1)).size > 1;
  return several(sizes.map(({ rows }) => rows)) || several(sizes.map(({ columns }) => columns));
}

/** Constants that the function accepts become its defaults, so that the formula need not ask about them. */
function withConstants({ definition, args }: Call): [AnyFunction, readonly Argument[]] {
  const constants = new Map<string, number | string>();
  for (const { param, tokens } of args) {
    const typed = constantOf(tokens);
    const value = typed === undefined ? undefined : readCell(param as CellParam, typed, plainHost);
    if (typeof value === "number" || typeof value === "string") constants.set(param!.name, value);
  }
  const params = definition.params.map((param) =>
    constants.has(param.name) ? { ...param, default: constants.get(param.name) } : param,
  ) as readonly CellParam[];
  return [{ ...definition, params }, args.filter(({ param, text }) => text !== "" && !constants.has(param!.name))];
}

/** The constant that an argument is: 4, -0.5, 3%, "IFCN". */
function constantOf(tokens: readonly Token[]): number | string | undefined {
  const text = tokens.map((token) => token.text).join("");
  if (tokens.length === 1 && tokens[0]!.kind === "text") return text.slice(1, -1).replace(/""/g, '"');
  const [, number, percent] = /^([-+]?[\d.]+(?:E[-+]?\d+)?)(%?)$/i.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) / (percent === "%" ? 100 : 1);
}

interface Shaped {
  readonly shape: ReturnType<typeof shapeOf>;
  readonly reference: string;
}

/** The condition that a row is unused: every argument with rows is blank there. Undefined if none can have rows. */
function unusedRow(args: readonly Shaped[]): string | undefined {
  const ranges = args.filter(({ shape }) => shape === "range").map(({ reference }) => `(${reference}="")`);
  const unknown = args.filter(({ shape }) => shape === "unknown").map(({ reference }) => reference);
  if (ranges.length + unknown.length === 0) return undefined;
  const size = (reference: string) => `ROWS(${reference})*COLUMNS(${reference})`;
  const blankOrSingle = unknown.map((reference) => `(((${reference}="")+(${size(reference)}=1))>0)`);
  const hasRows = ranges.length > 0 ? [] : [`(${unknown.map(size).join("*")}>1)`];
  return [...ranges, ...blankOrSingle, ...hasRows].join("*");
}

/** A name for an argument's value that the formula does not use, and that cannot be read as a cell. */
function unused(param: string, names: Set<string>): string {
  let name = argumentName(param);
  while (names.has(name.toUpperCase())) name += "_";
  names.add(name.toUpperCase());
  return name;
}
