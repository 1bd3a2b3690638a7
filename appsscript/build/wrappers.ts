import { spellings } from "@dairy-functions/formulas";
import { sample } from "@dairy-functions/native/build";
import { type AnyFunction, explainParam, explainResult, isOptional, unitOf } from "@dairy-functions/shared";

/** The name of a function in a cell of Google Sheets, where a dot is impossible. */
export const sheetsName = ({ name }: AnyFunction): string => spellings.sheets(name);

/**
 * A function as Sheets finds it: a top-level declaration, with the JSDoc from which Sheets makes its completion and help.
 * Sheets shows text in braces as the sample value, shows every parameter as required, leaves the text of @return out,
 * and knows neither line breaks nor markup: hence the samples, [OPTIONAL], and the unit of the result in the summary.
 */
export function wrapper(definition: AnyFunction): string {
  const { name, params, result, summary } = definition;
  const unit = unitOf(result);
  const doc = [
    plain(unit ? `${summary} Unit of the result: ${unit}.` : summary),
    "",
    ...params.map((param, k) => {
      const optional = isOptional(param) ? "[OPTIONAL] " : "";
      return `@param {${plain(sample(definition, k))}} ${param.name} ${optional}${plain(withUnit(explainParam(param), unitOf(param)))}`;
    }),
    `@return {${resultTypes[result.kind ?? "number"]}} ${plain(withUnit(explainResult(definition), unit))}`,
    "@customfunction",
  ];
  return `/**
${doc.map((line) => ` * ${line}`.trimEnd()).join("\n")}
 */
function ${sheetsName(definition)}(${params.map((param) => param.name).join(", ")}) {
  return DAIRY__.call(${JSON.stringify(name)}, arguments);
}
`;
}

const resultTypes = { number: "number", text: "string", table: "Array", grid: "Array" } as const;

const withUnit = (text: string, unit: string) => (unit === "" ? text : `${text} Unit: ${unit}.`);

/** One line that can end neither the comment nor the braces of a sample. */
const plain = (text: string) =>
  text.replace(/\s+/g, " ").replace(/\*\//g, "* /").replace(/\{/g, "(").replace(/\}/g, ")").trim();
