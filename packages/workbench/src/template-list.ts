import { translated } from "@dairy-functions/shared";
import type { Template } from "@dairy-functions/workbooks";

/** What is said of each template before it is loaded. */
type Said = Pick<Template, "name" | "short" | "title" | "purpose">;

/** Put here when the page is built. */
declare const allTemplates: readonly Said[];

export const templateList = (): readonly Said[] => allTemplates;

/** A link that opens a template as a new workbook. */
export function templateItem({ name, title, purpose }: Said, isShown: boolean): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${name}`;
  if (isShown) link.setAttribute("aria-current", "true");
  const heading = document.createElement("strong");
  heading.textContent = translated(title);
  const about = document.createElement("span");
  about.textContent = translated(purpose);
  link.append(heading, about);
  item.append(link);
  return item;
}
