import { translated } from "@dairy-functions/shared";
import type { Template } from "@dairy-functions/workbooks";
import { make } from "./form-elements.ts";

/** What is said of each template before it is loaded. */
type Said = Pick<Template, "name" | "short" | "title" | "purpose">;

/** Put here when the page is built. */
declare const allTemplates: readonly Said[];

export const templateList = (): readonly Said[] => allTemplates;

/** A link that opens a template as a new workbook. */
export const templateItem = ({ name, title, purpose }: Said, isShown: boolean): HTMLLIElement =>
  linkItem(`#${name}`, translated(title), translated(purpose), isShown);

/** A link of a list, with what is said of it. */
export function linkItem(href: string, title: string, about: string, isShown = false): HTMLLIElement {
  const [item, link, heading, more] = [
    make("li", {}),
    make("a", { href }),
    make("strong", {}, title),
    make("span", {}, about),
  ];
  if (isShown) link.setAttribute("aria-current", "true");
  link.append(heading, more);
  item.append(link);
  return item;
}
