/**
 * node odk-web-forms.mjs < {"form": XForm, "rows": [{name: answer, or one for each time of a group}], "typed":
 * number of rows, "language": its name or ""}: fills in the form in the engine of ODK Web Forms, the first rows answer by
 * answer and the others at once, and writes the values of every node for each row, and under "label NAME" what its notes
 * say. The language is switched in the middle of the answers. In a process of its own, since it asks for a page.
 */
import { readFileSync } from "node:fs";
import { createInstance } from "./odk-engine.mjs";

const { form, rows, typed, language } = JSON.parse(readFileSync(0, "utf8"));

/** The nodes of each name; those of a group that repeats in the order of its times. */
function nodesOf(root) {
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
}
const timesOf = (row) => Math.max(0, ...Object.values(row).map((value) => (Array.isArray(value) ? value.length : 0)));
const wanted = (node, value) => {
  if (value === null) return node.valueType === "string" ? "" : null;
  return node.valueType === "int" ? BigInt(value) : value;
};

/** Answers question by question, as a person does. */
function type(root, row) {
  for (const range of [...nodesOf(root).values()]
    .flat()
    .filter(({ nodeType }) => nodeType.startsWith("repeat-range"))) {
    while (range.currentState.children.length < timesOf(row)) range.addInstances();
    while (range.currentState.children.length > timesOf(row)) range.removeInstances(0);
  }
  const nodes = nodesOf(root);
  const all = Object.entries(row);
  for (const [place, [name, value]] of all.entries()) {
    if (language !== "" && place === Math.floor(all.length / 2))
      root.setLanguage(root.languages.find((each) => each.language === language));
    for (const [k, each] of [value].flat().entries()) {
      const node = nodes.get(name)[k];
      if (node.nodeType === "select") node.selectValues(each === null ? [] : [each]);
      else node.setValue(wanted(node, each));
    }
  }
}

/** Whether a node is of the pattern that a group repeats after. */
const isTemplate = (node) => node !== null && (node.hasAttribute("jr:template") || isTemplate(node.parentElement));

/** The form with the answers in it, as it is opened again from a draft. */
function draft(row) {
  const page = new window.DOMParser().parseFromString(form, "text/xml");
  const data = page.getElementsByTagName("instance")[0].firstElementChild;
  const repeat = [...data.children].find((each) => each.hasAttribute("jr:template"))?.nextElementSibling;
  for (let k = 1; k < timesOf(row); k++) repeat.after(repeat.cloneNode(true));
  if (repeat && timesOf(row) === 0) repeat.remove();
  for (const [name, value] of Object.entries(row)) {
    const nodes = [...data.getElementsByTagName(name)].filter((each) => !isTemplate(each));
    for (const [k, each] of [value].flat().entries()) nodes[k].textContent = each ?? "";
  }
  return new window.XMLSerializer().serializeToString(page);
}

const { root } = await createInstance(form);
const results = [];
for (const [k, row] of rows.entries()) {
  const filled = k < typed ? root : (await createInstance(draft(row))).root;
  if (k < typed) type(root, row);
  const values = ({ currentState }) => currentState.instanceValue ?? "";
  const labels = ({ currentState }) => currentState.label?.asString ?? "";
  results.push(
    Object.fromEntries(
      [...nodesOf(filled)].flatMap(([name, all]) => [
        [name, all.map(values)],
        ...(name.endsWith("Note") ? [[`label ${name}`, all.map(labels)]] : []),
      ]),
    ),
  );
}
process.stdout.write(
  JSON.stringify(results, (_, value) => (typeof value === "bigint" || value instanceof Date ? String(value) : value)),
);
