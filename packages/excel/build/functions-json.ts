import { type AnyFunction, explainParam, isOptional, type Param, unitOf } from "@dairy-functions/shared";

/** What Excel reads about the functions before it loads any script: functions.json. */
export function functionsJson(definitions: readonly AnyFunction[], origin: string) {
  return {
    allowErrorForDataTypeAny: true, // an error in one cell of a range must reach the function
    functions: definitions.map((definition) => ({
      id: definition.name,
      name: definition.name,
      description: definition.summary,
      helpUrl: `${origin}/help/${definition.name}.html`,
      parameters: definition.params.map((param) => ({
        name: param.name,
        description: description(param),
        type: "any", // "number" would let Excel turn text into numbers before we see it
        dimensionality: "matrix", // cells and ranges alike
        ...(isOptional(param) && { optional: true }),
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}

/** The explanation, with the unit where the limits do not name it. */
function description(param: Param): string {
  const text = explainParam(param);
  const unit = unitOf(param);
  return unit === "" || text.includes(` ${unit}`) ? text : `${text} Unit: ${unit}.`;
}
