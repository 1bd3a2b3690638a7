import { layOut, type Template, templates } from "@dairy-functions/workbooks";
import { pictureOf } from "../templates/picture.ts";
import { type Context, messagePlace, say } from "./context.ts";
import { button, type Child, element } from "./elements.ts";
import { watched } from "./watched.ts";

const bookOf = (template: Template) => layOut(template, "add-in").book;

/** Runs a task when a person first sees an element: to draw all pictures at once would take a second. */
function whenSeen(seen: Element, task: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    task();
  });
  observer.observe(seen);
}

/** The template workbooks as cards, each with its picture and the question that it answers. */
export function templatesView({ host, run }: Context): HTMLElement {
  const messages = messagePlace();
  return element(
    "div",
    { class: "view" },
    element("h2", {}, "Templates"),
    element("p", {}, "Each adds its sheets to this workbook and leaves your own sheets as they are."),
    messages,
    templates.map(card),
  );

  function card(template: Template): Child {
    const { title, purpose } = template;
    const picture = element("div", { class: "picture" });
    whenSeen(picture, () =>
      picture.append(element("img", { src: pictureOf(bookOf(template)), alt: `How the sheets of ${title} look` })),
    );
    return element(
      "section",
      { class: "card" },
      picture,
      element("h3", {}, title),
      element("p", {}, purpose),
      button("Insert", () => run(messages, () => insert(template)), { "aria-label": `Insert ${title}` }),
    );
  }

  async function insert(template: Template): Promise<void> {
    const { title } = template;
    const sheets = await watched(messages, `Inserting ${title}`, (watch) =>
      host.insertTemplate(bookOf(template), watch),
    );
    if (sheets.length === 0) return say(messages, "info", `${title} was not inserted: the workbook is as it was.`);
    say(messages, "success", `${title} is inserted: ${sheets.join(", ")}.`);
  }
}
