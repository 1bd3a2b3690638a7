import { spellings } from "@dairy-functions/formulas";
import { say, translated } from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import { sampleIn } from "../sample.ts";
import { type Context, messagePlace, showMessage } from "./context.ts";
import { button, element, replaceContent } from "./elements.ts";

/** What to do first, while the workbook is empty. */
export function firstRun({ host, run, show }: Context): HTMLElement {
  const notices = messagePlace();
  const steps = element("div", {});
  // The workbench has its own start page, and an empty sheet of it has cells.
  if (host.name !== "workbench") void offer().catch(() => {}); // nothing is offered where nothing can be read
  return element("div", {}, notices, steps);

  async function offer(): Promise<void> {
    const sheets = await host.workbook.sheets();
    if (sheets.some(({ used }) => used !== undefined)) return;
    replaceContent(
      steps,
      element(
        "section",
        { class: "card first" },
        element("h2", {}, translated("Start here")),
        element("p", {}, say(messages.firstRun.sample)),
        button(translated("Add a sample"), () => run(notices, add), { appearance: "primary" }),
        element(
          "p",
          {},
          say(messages.firstRun.type, { call: `=${spellings[host.name === "sheets" ? "sheets" : "excel"]("")}` }),
        ),
        element("p", {}, say(messages.firstRun.templates)),
        button(translated("Show the templates"), () => show("templates")),
      ),
    );
  }

  async function add(): Promise<void> {
    const selection = await host.selection();
    if (selection === undefined) return showMessage(notices, "warning", say(messages.firstRun.selectCell));
    const { area, result, cells, dress } = sampleIn(host, selection.cell.sheet);
    const { values } = await host.read(area);
    if (values.length > 0) {
      replaceContent(steps);
      return showMessage(notices, "warning", say(messages.firstRun.notEmpty));
    }
    await host.write(area, cells, dress);
    await host.select(result);
    replaceContent(steps);
    showMessage(
      notices,
      "success",
      say(messages.firstRun.added),
      button(translated("Explain it"), () => show("explain"), { size: "small" }),
    );
  }
}
