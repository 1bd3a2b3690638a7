import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { wrongCommand } from "./problem.ts";

/** A call as it is typed: ECM(milk, "fat %", 3.3, 'DLG'). `at` is its place in the text, for messages. */
export interface TypedCall {
  readonly name: string;
  readonly at: number;
  readonly args: readonly Typed[];
}
export type Typed =
  | { readonly kind: "column"; readonly name: string; readonly at: number }
  | { readonly kind: "constant"; readonly value: number | string; readonly at: number }
  | { readonly kind: "call"; readonly call: TypedCall; readonly at: number }
  | { readonly kind: "nothing"; readonly at: number };

/** A column to add: its name and the call that computes it. */
export interface TypedColumn {
  readonly text: string;
  readonly name: string;
  readonly call: TypedCall;
}

interface Token {
  readonly kind: "word" | "quoted" | "text" | "number" | "sign" | "end";
  readonly value: string;
  readonly at: number;
}

const tokens: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{M}\p{N}_])/uy],
  // Marks are part of a letter in many scripts; the two joiners shape letters in some.
  ["word", /[\p{L}_][\p{L}\p{M}\p{N}_.\u200c\u200d]*/uy],
  ["quoted", /"(?:[^"]|"")*"/y],
  ["text", /'(?:[^']|'')*'/y],
  ["sign", /[(),=]/y],
];

/** A problem at a place of an --add, with the place marked under the text. */
export const problemAt = (text: string, at: number, sentence: string) =>
  wrongCommand(`${sentence}\n  ${text}\n  ${" ".repeat(at)}^`);

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    found.push(token);
    at += token.value.length;
  }
  return [...found, { kind: "end", value: "", at: text.length }];
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, pattern] of tokens) {
    pattern.lastIndex = at;
    const [value] = pattern.exec(text) ?? [];
    if (value !== undefined) return { kind, value, at };
  }
  const first = String.fromCodePoint(text.codePointAt(at)!);
  if (first === '"' || first === "'") throw problemAt(text, at, say(messages.quoteOpen, { quote: first }));
  if (/[0-9]/.test(first)) throw problemAt(text, at, say(messages.digitFirst));
  throw problemAt(text, at, say(messages.signUnknown, { sign: first }));
}

/** A name as it is meant: without its quotes. */
const nameOf = ({ kind, value }: Token) => (kind === "quoted" ? value.slice(1, -1).replace(/""/g, '"') : value);

/** Reads "name=CALL(argument, ...)". */
export function parseColumn(text: string): TypedColumn {
  const list = tokensOf(text);
  let next = 0;
  const is = (value: string) => list[next]!.kind === "sign" && list[next]!.value === value;
  const expect = (value: string, sentence: string) => {
    if (!is(value)) throw problemAt(text, list[next]!.at, sentence);
    next++;
  };

  function call(name: Token): TypedCall {
    expect("(", say(messages.bracketMissing, { name: nameOf(name) }));
    const args: Typed[] = [];
    if (!is(")")) {
      args.push(argument());
      while (is(",")) {
        next++;
        args.push(argument());
      }
    }
    expect(")", say(messages.commaMissing));
    return { name: name.value, at: name.at, args };
  }

  function argument(): Typed {
    const token = list[next]!;
    const { kind, value, at } = token;
    if (kind === "end") throw problemAt(text, at, say(messages.endMissing));
    if (kind === "sign") {
      if (value === "," || value === ")") return { kind: "nothing", at };
      throw problemAt(text, at, say(messages.argumentMissing));
    }
    next++;
    if (kind === "number") return { kind: "constant", value: Number(value), at };
    if (kind === "text") return { kind: "constant", value: value.slice(1, -1).replace(/''/g, "'"), at };
    if (kind === "word" && is("(")) return { kind: "call", call: call(token), at };
    return { kind: "column", name: nameOf(token), at };
  }

  const column = list[next++]!;
  if (column.kind !== "word" && column.kind !== "quoted") throw problemAt(text, column.at, say(messages.nameMissing));
  if (nameOf(column) === "") throw problemAt(text, column.at, say(messages.nameEmpty));
  expect("=", say(messages.equalsMissing));
  const name = list[next++]!;
  if (name.kind !== "word") throw problemAt(text, name.at, say(messages.functionMissing));
  const typed: TypedColumn = { text, name: nameOf(column), call: call(name) };
  if (list[next]!.kind !== "end") throw problemAt(text, list[next]!.at, say(messages.afterCall));
  return typed;
}
