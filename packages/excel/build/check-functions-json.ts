import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import { type AnyFunction, catalogue, signature } from "@dairy-functions/shared";
import Ajv from "ajv-draft-04";

/**
 * Microsoft's published schema of functions.json stops in 2019. The one of its newer manifest describes the same
 * objects, and stands in a package. What it leaves open, and what Excel asks for besides, is checked here.
 */
const { definitions } = createRequire(`${process.cwd()}/package.json`)(
  "@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
);
const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, unicodeRegExp: true });
const validate = ajv.compile({ definitions, $ref: "#/definitions/extensionFunction" });

const topFields = ["allowErrorForDataTypeAny", "functions"];
const functionFields = ["id", "name", "description", "helpUrl", "parameters", "result"];
const parameterFields = ["name", "description", "type", "dimensionality", "optional"];

interface Metadata {
  readonly allowErrorForDataTypeAny?: unknown;
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
    }[];
    readonly result: { readonly type?: string; readonly dimensionality?: string };
  }[];
}

/** Problems of the built functions.json. */
export function checkFunctionsJson(): string[] {
  const registered = registeredIn(readFileSync("dist/excel/functions.js", "utf8"));
  return functionsJsonProblems(readFileSync("dist/excel/functions.json", "utf8"), {
    definitions: catalogue,
    registered,
  });
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
    return [`functions.json is no JSON: ${(failure as Error).message}`];
  }
  if (!Array.isArray(metadata.functions as unknown)) return ["functions.json has no list of functions"];
  const problems: string[] = unknownFields("functions.json", metadata, topFields);
  if (metadata.allowErrorForDataTypeAny !== true)
    problems.push("allowErrorForDataTypeAny is not true: errors in cells would not reach the functions");

  const seen = new Set<string>();
  for (const fn of metadata.functions) {
    const say = (problem: string) => problems.push(`${fn.id}: ${problem}`);
    if (!validate(fn)) {
      for (const { instancePath, message } of validate.errors ?? []) say(`${instancePath} ${message}`);
      continue;
    }
    problems.push(...unknownFields(fn.id, fn, functionFields));
    for (const parameter of fn.parameters)
      problems.push(...unknownFields(`${fn.id}, ${parameter.name}`, parameter, parameterFields));
    if (!fn.description) say("has no description");
    if (!fn.helpUrl?.startsWith("https://")) say("has no helpUrl that starts with https://");
    if (fn.name !== fn.id) say(`is shown as ${fn.name}: saved formulas hold the id, so both are one`);
    if (fn.id !== fn.id.toUpperCase()) say("is not in capitals, which Excel makes of every id");
    if (/^[A-Z]{1,3}[0-9]{1,7}$/i.test(fn.id) || /^R[0-9]*C[0-9]*$/i.test(fn.id)) say("looks like a cell");
    if (/[._]/.test(fn.id)) say("has a dot or an underscore: in saved files these become one");
    if (seen.has(fn.id.toUpperCase())) say("stands twice");
    seen.add(fn.id.toUpperCase());
    for (const each of [...fn.parameters, { name: "result", ...fn.result }])
      if (each.type !== "any" || each.dimensionality !== "matrix") say(`${each.name} is no matrix of any cells`);
    if (fn.parameters.some(({ description }) => !description)) say("has a parameter without description");
    if (!registered.includes(fn.id)) say("is not registered by functions.js");
  }
  for (const name of registered) if (!seen.has(name)) problems.push(`${name}: is registered but not described`);
  for (const definition of definitions) {
    const fn = metadata.functions.find(({ id }) => id === definition.name);
    const described = fn && `${fn.id}(${fn.parameters.map(shownParameter).join(", ")})`;
    if (described !== signature(definition))
      problems.push(`${definition.name}: is described as ${described ?? "nothing"}, not as ${signature(definition)}`);
  }
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
