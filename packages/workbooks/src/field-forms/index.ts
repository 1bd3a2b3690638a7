/** The door to field forms, for the tools that write them as files. */
export type { FormLanguage } from "./calculations.ts";
export { fieldFormOf } from "./field-form.ts";
export type { Calculation, FieldForm, Group, Item, Label, Note, Question } from "./form-language.ts";
export { type Tree, treeOf } from "./formula-tree.ts";
export { xform } from "./xform.ts";
export { xlsForm } from "./xlsform.ts";
