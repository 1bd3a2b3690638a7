import { messages } from "@dairy-functions/excel";
import {
  type AnyFunction,
  type ChoiceParam,
  explainParam,
  isOptional,
  named,
  type Param,
  say,
  translated,
  unitOf,
} from "@dairy-functions/shared";

/** What Excel reads about the functions before it loads any script: functions.json. */
export function functionsJson(definitions: readonly AnyFunction[], address: string) {
  const enums = new Map<string, Enumeration>();
  /** Parameters with the same choices have one enumeration, named for the first of them. */
  const enumOf = ({ name }: AnyFunction, param: ChoiceParam): string => {
    const key = JSON.stringify(param.choices);
    if (!enums.has(key)) enums.set(key, enumeration(`${name}.${param.name}`, param));
    return enums.get(key)!.id;
  };
  const functions = definitions.map((definition) => ({
    id: definition.name,
    name: definition.name,
    description: translated(definition.summary),
    helpUrl: `${address}/help/${definition.name}.html`,
    parameters: definition.params.map((param) => ({
      name: param.name,
      description: description(param), // Excel before enumerations shows this alone
      type: "any", // "number" would let Excel turn text into numbers before we see it
      dimensionality: "matrix", // cells and ranges alike
      ...(isOptional(param) && { optional: true }),
      ...(param.kind === "choice" && { customEnumId: enumOf(definition, param) }),
    })),
    result: { type: "any", dimensionality: "matrix" },
  }));
  return {
    allowErrorForDataTypeAny: true, // an error in one cell of a range must reach the function
    functions,
    enums: [...enums.values()],
  };
}

/** Characters that Excel takes of an argument. */
const mostDescribed = 512;

/**
 * The explanation, with the unit where the limits do not name it. Where the columns of a table do not fit with their
 * names in a language, HELP shows them.
 */
function description(param: Param): string {
  const name = named(param);
  const inFull = (text: string) => (name === param.name ? text : say(messages.argument, { name, text }));
  const explained = inFull(explainParam(param));
  const text = explained.length <= mostDescribed ? explained : inFull(sentence(translated(param.about)));
  const unit = unitOf(param);
  return unit === "" || text.includes(` ${unit}`) ? text : say(messages.inUnit, { text, unit: translated(unit) });
}

const sentence = (phrase: string) => `${phrase[0]!.toUpperCase()}${phrase.slice(1)}.`;

/** A list from which Excel lets choose while a formula is typed. */
interface Enumeration {
  readonly id: string;
  readonly type: "string" | "number";
  readonly values: readonly (
    | { readonly name: string; readonly stringValue: string; readonly tooltip: string }
    | { readonly name: string; readonly numberValue: number; readonly tooltip: string }
  )[];
}

function enumeration(id: string, { choices }: ChoiceParam): Enumeration {
  const all = Object.entries(choices).map(([code, meaning]) => ({
    code,
    name: nameOfChoice(code, meaning),
    tooltip: sentence(translated(meaning)),
  }));
  return all.every(({ code }) => /^\d+$/.test(code))
    ? { id, type: "number", values: all.map(({ code, ...of }) => ({ ...of, numberValue: Number(code) })) }
    : { id, type: "string", values: all.map(({ code, ...of }) => ({ ...of, stringValue: code })) };
}

/** A code with the year in which its meaning ends, unless it has a year itself: AR6 (2021), NRC2001. */
function nameOfChoice(code: string, meaning: string): string {
  const year = /\b(?:19|20)\d\d$/.exec(meaning)?.[0];
  return year === undefined || /(?:19|20)\d\d/.test(code) ? code : `${code} (${year})`;
}
