export { type Dialect, print } from "@dairy-functions/shared/arithmetic";

/** An operator written as a call. */
export const call = (name: string) => (operands: readonly string[]) => `${name}(${operands.join(", ")})`;

/** Infix operators with blanks round them, where a-b would be a name and a--b a comment. */
export const spaced: Readonly<Record<string, string>> = Object.fromEntries(
  ["+", "-", "*", "/", "=", "<", "<=", ">", ">="].map((operator) => [operator, ` ${operator} `]),
);

/**
 * A reference as an operand: what is more than a name, an address or a text is bracketed, since an operator may stand
 * beside it.
 */
export const operand = (reference: string): string =>
  /^([\w.$!:{}]+|"[^"]*"|'[^']*'(![\w$:]+)?)$/.test(reference) ? reference : `(${reference})`;
