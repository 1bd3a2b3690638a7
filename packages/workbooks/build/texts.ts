import { speaking } from "@dairy-functions/shared";
import { formOf, isTranslated, layOut, madeIn, type Template } from "@dairy-functions/workbooks";
import { fieldFormOf } from "@dairy-functions/workbooks/field-forms";

/** A sign that is not seen and in no text. */
const mark = "\u2063";

/** The English texts that the workbooks and field forms of these templates show, each with where it is seen. */
export function textsOf(templates: readonly Template[]): Map<string, string[]> {
  const seen = new Map<string, Set<string>>();
  const sheets = new Set<string>();
  let title = "";
  // A text that is asked for can be translated; one with a mark in it was put together from such texts.
  const get = (text: string) => {
    if (text.includes(mark)) return text;
    if (isTranslated(text)) seen.set(text, (seen.get(text) ?? new Set()).add(title));
    return mark + text;
  };
  for (const template of templates) {
    title = template.title;
    speaking({ get }, () => {
      for (const edition of madeIn(template))
        for (const { name } of layOut(template, edition).book.sheets) sheets.add(name.replaceAll(mark, ""));
      formOf(template);
    });
    if (template.fieldForm) fieldFormOf(template, [{ code: "xx", name: "Marked", texts: { get } }]);
  }
  const note = (text: string) => (sheets.has(text) ? ["Name of a sheet: at most 31 characters"] : []);
  return new Map([...seen].map(([text, titles]) => [text, [...titles, ...note(text)]]));
}
