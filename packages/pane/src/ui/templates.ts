import type { TemplateCard } from "../host.ts";
import { type Context, messagePlace, say } from "./context.ts";
import { button, type Child, element, replaceContent } from "./elements.ts";
import { watched } from "./watched.ts";

/** The template workbooks as cards, each with its picture and the question that it answers. */
export function templatesView({ host, run }: Context): HTMLElement {
  const messages = messagePlace();
  const cards = element("div", {});
  const view = element(
    "div",
    { class: "view" },
    element("h2", {}, "Templates"),
    element("p", {}, "Each adds its sheets to this workbook and leaves your own sheets as they are."),
    messages,
    cards,
  );
  run(messages, async () => replaceContent(cards, (await host.templates()).map(card)));
  return view;

  function card({ name, title, purpose, picture }: TemplateCard): Child {
    return element(
      "section",
      { class: "card" },
      element("img", { src: picture, alt: `Picture of the template ${title}`, loading: "lazy" }),
      element("h3", {}, title),
      element("p", {}, purpose),
      button("Insert", () => run(messages, () => insert(name, title)), { "aria-label": `Insert ${title}` }),
    );
  }

  async function insert(name: string, title: string): Promise<void> {
    const sheets = await watched(messages, `Inserting ${title}`, (watch) => host.insertTemplate(name, watch));
    if (sheets === undefined || sheets.length === 0)
      return say(messages, "info", `${title} was not inserted: the workbook is as it was.`);
    say(
      messages,
      "success",
      `${title} is inserted, with the ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.join(", ")}.`,
    );
  }
}
