import { type Book, layOut, templates } from "@dairy-functions/workbooks";
import { pictureOf } from "../templates/picture.ts";
import { type Context, messagePlace, say } from "./context.ts";
import { button, type Child, element } from "./elements.ts";
import { watched } from "./watched.ts";

/** The template workbooks as cards, each with its picture and the question that it answers. */
export function templatesView({ host, run }: Context): HTMLElement {
  const messages = messagePlace();
  return element(
    "div",
    { class: "view" },
    element("h2", {}, "Templates"),
    element("p", {}, "Each adds its sheets to this workbook and leaves your own sheets as they are."),
    messages,
    templates.map((template) => card(layOut(template, "add-in").book)),
  );

  function card(book: Book): Child {
    const { title, purpose } = book;
    return element(
      "section",
      { class: "card" },
      element("img", { src: pictureOf(book), alt: `How the sheets of ${title} look` }),
      element("h3", {}, title),
      element("p", {}, purpose),
      button("Insert", () => run(messages, () => insert(book)), { "aria-label": `Insert ${title}` }),
    );
  }

  async function insert(book: Book): Promise<void> {
    const sheets = await watched(messages, `Inserting ${book.title}`, (watch) => host.insertTemplate(book, watch));
    if (sheets.length === 0) return say(messages, "info", `${book.title} was not inserted: the workbook is as it was.`);
    say(messages, "success", `${book.title} is inserted: ${sheets.join(", ")}.`);
  }
}
