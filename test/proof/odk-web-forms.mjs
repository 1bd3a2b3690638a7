/**
 * node odk-web-forms.mjs < {"form": XForm, "rows": [{name: answer, or one for each time of a group}]}: fills in the form
 * in the engine of ODK Web Forms, and writes the values of every node for each row. In a process of its own, since it
 * asks for a page.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html>");
for (const name of Object.getOwnPropertyNames(window))
  if (/^[A-Z]/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, document: window.document });
// Its parser, in WebAssembly, looks for its own file there.
globalThis.__dirname = fileURLToPath(new URL(".", import.meta.resolve("@getodk/xforms-engine")));
const { createInstance } = await import("@getodk/xforms-engine");

const { form, rows } = JSON.parse(readFileSync(0, "utf8"));
const { root } = await createInstance(form);
/** The nodes of each name; those of a group that repeats in the order of its times. */
const nodesOf = () => {
  const nodes = new Map();
  const collect = (node) => {
    const name = node.currentState.reference
      .split("/")
      .at(-1)
      .replace(/\[\d+\]$/, "");
    nodes.set(name, [...(nodes.get(name) ?? []), node]);
    for (const child of node.currentState.children ?? []) collect(child);
  };
  collect(root);
  return nodes;
};
const typed = (node, value) => {
  if (value === null || value === undefined) return node.valueType === "string" ? "" : null;
  return node.valueType === "int" ? BigInt(value) : value;
};
const answer = (node, value) => {
  if (node.nodeType === "select") node.selectValues(value === null ? [] : [value]);
  else node.setValue(typed(node, value));
};

const results = rows.map((row) => {
  const times = Math.max(0, ...Object.values(row).map((value) => (Array.isArray(value) ? value.length : 0)));
  for (const range of [...nodesOf().values()].flat().filter(({ nodeType }) => nodeType.startsWith("repeat-range"))) {
    while (range.currentState.children.length < times) range.addInstances();
    while (range.currentState.children.length > times) range.removeInstances(0);
  }
  const nodes = nodesOf();
  for (const [name, value] of Object.entries(row))
    for (const [k, each] of [value].flat().entries()) answer(nodes.get(name)[k], each);
  return Object.fromEntries(
    [...nodes].map(([name, all]) => [name, all.map(({ currentState }) => currentState.instanceValue ?? "")]),
  );
});
process.stdout.write(
  JSON.stringify(results, (_, value) =>
    typeof value === "bigint" ? Number(value) : value instanceof Set ? [...value] : value,
  ),
);
