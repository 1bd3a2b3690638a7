/** The only door: formulas that need no add-in, made from the library's definitions. */
export { type Expression, none, parts } from "./expression.ts";
export { isNative } from "./form.ts";
export { type FormulaHost, makeIndependent } from "./independent.ts";
export { argumentName, cellFormula, lambda, namedFunction, storedNamedFunction } from "./sheets.ts";
export { createFunction, type SqlEngine, sqlExpression, sqlName, sqlSignature } from "./sql.ts";
export { answered, printXPath, xpathExpression } from "./xpath.ts";
