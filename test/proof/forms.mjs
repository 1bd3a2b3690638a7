/**
 * node forms.mjs < {"form": XForm, "questions": {name: {"params": [...], "rows": [...]}}}: fills in the form in the
 * engine of ODK Web Forms, and writes the two results of each row. In a process of its own, since it asks for a page.
 */
import { readFileSync } from "node:fs";
import { createInstance } from "./odk-engine.mjs";

const { form, questions } = JSON.parse(readFileSync(0, "utf8"));
const { root } = await createInstance(form);
const nodes = new Map();
const collect = (node) => {
  nodes.set(node.currentState.reference, node);
  for (const child of node.currentState.children ?? []) collect(child);
};
collect(root);

const answers = {};
for (const [name, { params, rows }] of Object.entries(questions))
  answers[name] = rows.map((row) => {
    params.forEach((param, k) => {
      const node = nodes.get(`/data/${name}/${param}`);
      node.setValue(row[k] ?? (node.valueType === "string" ? "" : null));
    });
    return ["all", "required"].map((result) => nodes.get(`/data/${name}/${result}`).currentState.instanceValue);
  });
process.stdout.write(JSON.stringify(answers));
