import { say, speaking, type Translations, translated } from "@dairy-functions/shared";
import { layOut, type Template } from "@dairy-functions/workbooks";
import { messages } from "../messages.ts";
import { pictureOf } from "../templates/picture.ts";
import { type Context, messagePlace, showMessage } from "./context.ts";
import { button, element } from "./elements.ts";
import { watched } from "./watched.ts";

/** The workbook in the language of the pane, where the host has its texts, else in English. */
const bookOf = (template: Template, texts?: Translations) => speaking(texts, () => layOut(template, "add-in").book);

/** Runs a task when a person first sees an element: drawing all pictures at once would be slow. */
function whenSeen(seen: Element, task: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    task();
  });
  observer.observe(seen);
}

/** The template workbooks, which are loaded when they are first looked at. */
async function loadTemplates(): Promise<readonly Template[]> {
  try {
    return (await import("@dairy-functions/workbooks/templates")).templates;
  } catch {
    throw new Error(say(messages.templates.notLoaded));
  }
}

/** The template workbooks as cards, each with its picture and the question that it answers. */
export function templatesView({ host, run }: Context): HTMLElement {
  const notices = messagePlace();
  const view = element(
    "div",
    { class: "view" },
    element("h2", {}, translated("Templates")),
    element("p", {}, say(messages.templates.about)),
    notices,
  );
  run(notices, async () => view.append(...(await loadTemplates()).map(card)));
  return view;

  function card(template: Template): HTMLElement {
    const [title, purpose] = [translated(template.title), translated(template.purpose)];
    const picture = element("div", { class: "picture" });
    whenSeen(picture, () =>
      picture.append(
        element("img", { src: pictureOf(bookOf(template)), alt: say(messages.templates.picture, { title }) }),
      ),
    );
    return element(
      "section",
      { class: "card" },
      picture,
      element("h3", {}, title),
      element("p", {}, purpose),
      button(translated("Insert"), () => run(notices, () => insert(template)), {
        "aria-label": say(messages.templates.insert, { title }),
      }),
    );
  }

  async function insert(template: Template): Promise<void> {
    const title = translated(template.title);
    const texts = await host.textsOfWorkbook?.(template.name);
    const sheets = await watched(notices, say(messages.templates.inserting, { title }), (watch) =>
      host.insertTemplate(bookOf(template, texts), watch),
    );
    if (sheets.length === 0) return showMessage(notices, "info", say(messages.templates.notInserted, { title }));
    showMessage(notices, "success", say(messages.templates.inserted, { title, sheets: sheets.join(", ") }));
  }
}
