/** The places of a message: "parameter" and "value" in "{parameter} {value} is too low". */
type Places<M extends string> = M extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
/** What fills the places of a message; nothing where it has none. */
type Filled<M extends string> = [Places<M>] extends [never]
  ? []
  : [values: { readonly [Place in Places<M>]: string | number }];

/** Each message cut at its braces, once: a column of errors fills the same one 100,000 times. */
const cut = new Map<string, readonly string[]>();

/** A message with its places filled. A place that is missing, or one too many, does not compile. */
export function say<const M extends string>(message: M, ...[values]: Filled<M>): string {
  if (values === undefined) return message;
  let parts = cut.get(message);
  if (parts === undefined) {
    parts = message.split(/[{}]/);
    cut.set(message, parts);
  }
  const places: Readonly<Record<string, string | number>> = values;
  let text = parts[0]!;
  for (let k = 1; k < parts.length; k += 2) text += places[parts[k]!]! + parts[k + 1]!;
  return text;
}
