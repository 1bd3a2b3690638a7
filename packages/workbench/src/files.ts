import { say } from "@dairy-functions/shared";
import type { OpenDocument } from "./document.ts";
import { copyLink } from "./link.ts";
import { messages } from "./messages.ts";
import { showLasting, showNotice } from "./notices.ts";
import { type Columns, pastedColumns } from "./read-csv.ts";
import { type Command, inOneStep, type Model, roomFor } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** Opening a file: the buttons for it, and dropping one anywhere on the page. */
export function wireOpening(o: SpreadsheetLibrary): (file: File) => void {
  const open = (file: File) => void import("./open-file.ts").then((door) => door.openFile(o, file));
  const chooser = document.getElementById("file") as HTMLInputElement;
  for (const id of ["open-file", "start-file"])
    document.getElementById(id)!.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    chooser.value = ""; // so that the same file can be chosen again
    (document.getElementById("workbooks") as HTMLDialogElement).close();
    if (file !== undefined) open(file);
  });
  const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragover", (event) => {
    if (bringsFiles(event)) event.preventDefault(); // otherwise the browser leaves the page for the file
  });
  document.addEventListener("drop", (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });
  return open;
}

/** The ways out of the open workbook, as a file or a link, and pasting a file or a text with columns. */
export function wireFiles(
  o: SpreadsheetLibrary,
  opened: OpenDocument,
  open: (file: File) => void,
  isTyping: () => boolean,
): void {
  const { model } = opened;
  for (const form of ["xlsx", "plain", "csv"] as const)
    document.getElementById(`download-${form}`)!.addEventListener("click", () => {
      (document.getElementById("workbooks") as HTMLDialogElement).close();
      void import("./download.ts").then((door) => door.download(o, opened, form));
    });
  document.getElementById("copy-link")!.addEventListener("click", () => {
    (document.getElementById("workbooks") as HTMLDialogElement).close();
    void copyLink(opened);
  });
  document.addEventListener(
    "paste",
    (event) => {
      const inGrid = document.getElementById("grid")!.contains(document.activeElement);
      const { clipboardData } = event;
      if (clipboardData === null || !inGrid || isTyping()) return;
      const file = [...clipboardData.files].find(({ name }) => /\.(xlsx|xlsm|csv|tsv|txt)$/i.test(name));
      const isOwn = clipboardData.getData("text/html").includes("data-osheet-clipboard");
      const columns =
        file || isOwn ? undefined : pastedColumns(clipboardData.getData("text/plain"), model.getters.getLocale());
      if (file !== undefined) open(file);
      else if (columns !== undefined) paste(model, columns);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

/** Writes columns from the selected cell on, in one step. */
function paste(model: Model, { rows, remarks }: Columns): void {
  const { sheetId, col, row } = model.getters.getActivePosition();
  const width = Math.max(...rows.map((each) => each.length));
  try {
    inOneStep(
      model,
      [
        ...roomFor(model, sheetId, row + rows.length, col + width),
        ...rows.flatMap((line, r) =>
          line.map((content, c): Command => ["UPDATE_CELL", { sheetId, row: row + r, col: col + c, content }]),
        ),
      ],
      true,
    );
    if (remarks.length === 0) showNotice(say(messages.pastedCsv));
    else showLasting("file", [say(messages.pastedCsv), ...remarks].join(" "));
  } catch (error) {
    showLasting("file", (error as Error).message);
  }
}
