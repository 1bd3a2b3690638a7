import { say } from "@dairy-functions/shared";
import type { Form } from "@dairy-functions/workbooks";
import type { OpenDocument } from "./document.ts";
import type { answersOf } from "./form-answers.ts";
import { make } from "./form-elements.ts";
import { printReport } from "./form-report.ts";
import { copyLink, shareLink } from "./link.ts";
import { messages } from "./messages.ts";
import { fileTypes } from "./save-file.ts";
import { inLocaleOf } from "./sheet-locale.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The last step of the form: the workbook as a file or a link, and the page of results on paper. */
export function sendStep(
  o: SpreadsheetLibrary,
  opened: OpenDocument,
  form: Form,
  answers: ReturnType<typeof answersOf>,
) {
  const set = make("fieldset", { class: "send" });
  const warning = make("p", { class: "warning" });
  const button = (label: string, act: () => void) => {
    const made = make("button", { type: "button" }, label);
    made.addEventListener("click", act);
    return made;
  };
  const load = () => import("./download.ts");
  set.append(
    make("legend", { tabindex: "-1" }, say(messages.send)),
    warning,
    canShareFiles()
      ? button(say(messages.sendFile), () => void load().then(({ send }) => send(o, opened)))
      : button(say(messages.downloadFile), () => void load().then(({ download }) => download(o, opened, "plain"))),
    "share" in navigator
      ? button(say(messages.sendLink), () => void shareLink(opened))
      : button(say(messages.copyLink), () => void copyLink(opened)),
  );
  const { report } = form;
  if (report) set.append(button(say(messages.printReport), () => printReport(opened.model, form, report)));
  set.append(make("p", { class: "help" }, say(messages.sendAbout)));
  if (report) set.append(make("p", { class: "help" }, say(messages.printAbout)));
  return {
    element: set,
    update() {
      const { of, left } = answers.examples();
      warning.hidden = left === 0;
      warning.textContent = inLocaleOf(opened.model.getters.getLocale(), say(messages.stillExamples, { left, of }));
    },
  };
}

function canShareFiles(): boolean {
  const file = new File([], "workbook.xlsx", { type: fileTypes.xlsx });
  return "canShare" in navigator && navigator.canShare({ files: [file] });
}
