import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { begun } from "@dairy-functions/languages";
import { type AnyFunction, catalogue, signature } from "@dairy-functions/shared";

/**
 * What Microsoft's schema asks of the texts that we write (MicrosoftTeams.schema.json 1.30 in the npm package
 * @microsoft/app-manifest 1.1.2, extensionFunction). What it leaves open, and what Excel asks for besides, follows.
 */
const texts = {
  id: { pattern: /^[a-zA-Z][a-zA-Z0-9._]*$/, least: 3, most: 64 },
  name: { pattern: /^\p{L}[\p{L}0-9._]*$/u, least: 3, most: 64 },
  description: { pattern: /^/, least: 1, most: 1024 },
  helpUrl: { pattern: /^https:\/\//i, least: 1, most: 2048 },
  parameter: { pattern: /^/, least: 1, most: 64 },
  "parameter description": { pattern: /^/, least: 1, most: 512 },
  "enumeration's id": { pattern: /^[A-Za-z][A-Za-z0-9._]*$/, least: 3, most: 64 },
  "name of a choice": { pattern: /^/, least: 1, most: 256 },
  "tooltip of a choice": { pattern: /^/, least: 1, most: 256 },
};
const mostParameters = 128;
const mostEnums = 256;

function textProblems(kind: keyof typeof texts, value: unknown): string[] {
  const { pattern, least, most } = texts[kind];
  if (typeof value !== "string") return [`the ${kind} is not a text`];
  if (value.length < least || value.length > most)
    return [`the ${kind} has ${value.length} characters: ${least} to ${most} are allowed`];
  return pattern.test(value) ? [] : [`the ${kind} "${value}" does not match ${pattern}`];
}

/** What the schema would say about a function. */
function schemaProblems(fn: Metadata["functions"][number]): string[] {
  if (!Array.isArray(fn.parameters as unknown)) return ["has no list of parameters"];
  if (typeof fn.result !== "object" || fn.result === null) return ["has no result"];
  return [
    ...textProblems("id", fn.id),
    ...textProblems("name", fn.name),
    ...(fn.description === undefined ? [] : textProblems("description", fn.description)),
    ...(fn.helpUrl === undefined ? [] : textProblems("helpUrl", fn.helpUrl)),
    ...(fn.parameters.length > mostParameters
      ? [`has ${fn.parameters.length} parameters: ${mostParameters} are allowed`]
      : []),
    ...fn.parameters.flatMap(({ name, description, optional }) => [
      ...textProblems("parameter", name),
      ...(description === undefined ? [] : textProblems("parameter description", description)),
      ...(optional === undefined || typeof optional === "boolean" ? [] : [`${name}: optional is not true or false`]),
    ]),
  ];
}

/** What the schema would say about an enumeration, and what Excel does with values that are there twice or of two kinds. */
function enumProblems({ id, type, values, ...more }: Enumeration): string[] {
  if (type !== "string" && type !== "number") return [`has the type ${type}`];
  if (!Array.isArray(values as unknown) || values.length === 0) return ["has no choices"];
  const field = type === "string" ? "stringValue" : "numberValue";
  const codes = values.map((value) => value[field]);
  return [
    ...textProblems("enumeration's id", id),
    ...unknownFields(id, more, []),
    ...values.flatMap((value) => [
      ...textProblems("name of a choice", value.name),
      ...textProblems("tooltip of a choice", value.tooltip),
      ...(typeof value[field] === type ? [] : [`the choice ${value.name} has no ${field}`]),
      ...unknownFields(`${id}, ${value.name}`, value, ["name", "tooltip", field]),
    ]),
    ...(new Set(codes).size < codes.length ? ["has a choice twice"] : []),
  ];
}

const topFields = ["allowErrorForDataTypeAny", "functions", "enums"];
const functionFields = ["id", "name", "description", "helpUrl", "parameters", "result"];
const parameterFields = ["name", "description", "type", "dimensionality", "optional", "customEnumId"];

interface Enumeration {
  readonly id: string;
  readonly type?: string;
  readonly values: readonly {
    readonly name?: string;
    readonly tooltip?: string;
    readonly stringValue?: string;
    readonly numberValue?: number;
  }[];
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: unknown;
  readonly enums?: readonly Enumeration[];
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly customEnumId?: string;
    }[];
    readonly result: { readonly type?: string; readonly dimensionality?: string };
  }[];
}

/** Problems of the built functions.json, in English and in each language. */
export function checkFunctionsJson(): string[] {
  const registered = registeredIn(readFileSync("dist/excel/functions.js", "utf8"));
  return ["functions.json", ...begun().map((code) => `functions.${code}.json`)].flatMap((file) =>
    functionsJsonProblems(readFileSync(`dist/excel/${file}`, "utf8"), { definitions: catalogue, registered }).map(
      (problem) => (file === "functions.json" ? problem : `${file}: ${problem}`),
    ),
  );
}

/** What is wrong with functions.json, beside the definitions it describes and the names that the bundle registers. */
export function functionsJsonProblems(
  text: string,
  { definitions, registered }: { definitions: readonly AnyFunction[]; registered: readonly string[] },
): string[] {
  let metadata: Metadata;
  try {
    metadata = JSON.parse(text);
  } catch (failure) {
    return [`functions.json is not valid JSON: ${(failure as Error).message}`];
  }
  if (!Array.isArray(metadata.functions as unknown)) return ["functions.json has no list of functions"];
  const problems: string[] = unknownFields("functions.json", metadata, topFields);
  if (metadata.allowErrorForDataTypeAny !== true)
    problems.push("allowErrorForDataTypeAny is not true: errors in cells would not reach the functions");

  const seen = new Set<string>();
  for (const fn of metadata.functions) {
    const say = (problem: string) => problems.push(`${fn.id}: ${problem}`);
    const shape = schemaProblems(fn);
    shape.forEach(say);
    if (shape.length > 0) continue;
    problems.push(...unknownFields(fn.id, fn, functionFields));
    for (const parameter of fn.parameters)
      problems.push(...unknownFields(`${fn.id}, ${parameter.name}`, parameter, parameterFields));
    if (!fn.description) say("has no description");
    if (!fn.helpUrl?.startsWith("https://")) say("has no helpUrl that starts with https://");
    if (fn.name !== fn.id) say(`is shown as ${fn.name}: saved formulas hold the id, so both are one`);
    if (fn.id !== fn.id.toUpperCase()) say("is not in capitals, which Excel makes of every id");
    if (/^[A-Z]{1,3}[0-9]{1,7}$/i.test(fn.id) || /^R[0-9]*C[0-9]*$/i.test(fn.id)) say("looks like a cell");
    if (/[._]/.test(fn.id)) say("has a dot or an underscore: in saved files these become one");
    if (seen.has(fn.id.toUpperCase())) say("appears twice");
    seen.add(fn.id.toUpperCase());
    for (const each of [...fn.parameters, { name: "result", ...fn.result }])
      if (each.type !== "any" || each.dimensionality !== "matrix") say(`${each.name} is not a matrix of any cells`);
    if (fn.parameters.some(({ description }) => !description)) say("has a parameter without description");
    if (!registered.includes(fn.id)) say("is not registered by functions.js");
  }
  problems.push(...choiceProblems(metadata, definitions));
  for (const name of registered) if (!seen.has(name)) problems.push(`${name}: is registered but not described`);
  for (const definition of definitions) {
    const fn = metadata.functions.find(({ id }) => id === definition.name);
    const described = fn && `${fn.id}(${fn.parameters.map(shownParameter).join(", ")})`;
    if (described !== signature(definition))
      problems.push(`${definition.name}: is described as ${described ?? "nothing"}, not as ${signature(definition)}`);
  }
  return problems;
}

/** A choice, and nothing else, is an enumeration whose values are its codes; a person without enumerations reads them. */
function choiceProblems({ functions, enums = [] }: Metadata, definitions: readonly AnyFunction[]): string[] {
  const problems = enums.flatMap((each) => enumProblems(each).map((problem) => `${each.id}: ${problem}`));
  if (enums.length > mostEnums) problems.push(`there are ${enums.length} enumerations: ${mostEnums} are allowed`);
  if (new Set(enums.map(({ id }) => id.toUpperCase())).size < enums.length)
    problems.push("two enumerations have one id");
  const used = new Set<string>();
  for (const definition of definitions)
    for (const param of definition.params) {
      const described = functions
        .find(({ id }) => id === definition.name)
        ?.parameters?.find(({ name }) => name === param.name);
      const place = `${definition.name}, ${param.name}`;
      if (param.kind !== "choice") {
        if (described?.customEnumId !== undefined) problems.push(`${place}: is not a choice, but has an enumeration`);
        continue;
      }
      const found = enums.find(({ id }) => id === described?.customEnumId);
      const codes = found?.values?.map(({ stringValue, numberValue }) => String(stringValue ?? numberValue));
      used.add(found?.id ?? "");
      if (found === undefined) problems.push(`${place}: is a choice without an enumeration`);
      else if (codes?.join() !== Object.keys(param.choices).join())
        problems.push(`${place}: the enumeration ${found.id} offers ${codes?.join(", ")}`);
      for (const code of Object.keys(param.choices))
        if (!described?.description?.includes(code)) problems.push(`${place}: the description does not name ${code}`);
    }
  for (const { id } of enums) if (!used.has(id)) problems.push(`${id}: no parameter uses this enumeration`);
  return problems;
}

const shownParameter = ({ name, optional }: { name: string; optional?: boolean }) => (optional ? `[${name}]` : name);

const unknownFields = (place: string, value: object, fields: readonly string[]) =>
  Object.keys(value)
    .filter((field) => !fields.includes(field))
    .map((field) => `${place}: has the field ${field}, which is not meant to be there`);

/** The names that a bundle registers when it runs. */
export function registeredIn(bundle: string): string[] {
  const names: string[] = [];
  runInNewContext(bundle, { CustomFunctions: { associate: (name: string) => names.push(name) } });
  return names;
}
