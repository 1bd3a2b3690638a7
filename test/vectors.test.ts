import { byTopic, CellError, call, catalogue, functionNamed } from "@dairy-functions/shared";
import { asCells, published } from "./proof/vectors.ts";

/** The published vectors, read from their file alone. The native forms and the farm model in C are asked the same. */

const named = catalogue.filter((definition) => !byTopic.library.includes(definition)).map(({ name }) => name);

test("there are vectors of every function and of nothing else", () => {
  expect([...new Set(published.map((vector) => vector.function))].sort()).toEqual([...named].sort());
});

test.each(named)("%s gives its published results: an example, blank and wrong arguments", (name) => {
  const vectors = published.filter((vector) => vector.function === name);
  const definition = functionNamed(name)!;
  for (const vector of vectors) {
    const result = codes(call(definition, vector.args.map(asCells)));
    expect({ ...vector, result }).toEqual({ ...vector, result: codes(asCells(vector.result)) });
  }
  const shown = definition.params.length > 0 ? ["example", "blank", "error"] : ["example"];
  expect(vectors.map(({ shows }) => shows)).toEqual(expect.arrayContaining(shown));
});

/** Errors by their codes: a vector has no sentences. */
const codes = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(codes) : value instanceof CellError ? { error: value.code } : value;
