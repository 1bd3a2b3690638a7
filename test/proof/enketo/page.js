/** What a page with Enketo in it does for the proof: see ../enketo.ts, which bundles it. */
import { Form } from "enketo-core";
import { transform } from "enketo-transformer/web";

let form;

window.openForm = async (xform) => {
  const { form: html, model } = await transform({ xform });
  document.querySelector(".form-header").insertAdjacentHTML("afterend", html);
  form = new Form(document.querySelector("form.or"), { modelStr: model }, {});
  const errors = form.init();
  if (errors.length > 0) throw new Error(errors.join("; "));
};

/** Answers question by question: {name: answer, or one for each time of a group}. */
window.fillIn = (answers) => {
  const times = Math.max(0, ...Object.values(answers).map((each) => (Array.isArray(each) ? each.length : 0)));
  while (document.querySelectorAll(".or-repeat").length < times) document.querySelector(".add-repeat-btn").click();
  for (const [name, value] of Object.entries(answers))
    for (const [k, each] of [value].flat().entries()) {
      // The choices of a question are in one list.
      const question = [...document.querySelectorAll(`form.or input[name$="/${name}"], input[data-name$="/${name}"]`)]
        .map((input) => input.closest(".question"))
        .filter((own, place, all) => all.indexOf(own) === place)[k];
      const inputs = [...question.querySelectorAll("input[name], input[data-name]")];
      for (const input of inputs) {
        if (input.type === "radio") {
          if (input.checked === (input.value === each)) continue;
          input.checked = input.value === each;
        } else input.value = each ?? "";
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
};

/** The values of every node by its name; those of a group that repeats in the order of its times. */
window.valuesOf = () => {
  const values = {};
  for (const node of form.model.xml.querySelectorAll("instance:first-of-type *"))
    if (node.children.length === 0) values[node.nodeName] = [...(values[node.nodeName] ?? []), node.textContent];
  return values;
};

window.validate = () => form.validate();

window.noteOf = (name) =>
  document
    .querySelector(`[name$="/${name}"]`)
    .closest(".question")
    .querySelector(".question-label.active")
    .textContent.trim();
