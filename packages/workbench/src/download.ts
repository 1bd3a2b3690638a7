import { say } from "@dairy-functions/shared";
import type { OpenDocument } from "./document.ts";
import { messages } from "./messages.ts";
import { showLasting, showNotice } from "./notices.ts";
import { saveFile } from "./save-file.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";
import { csvOf } from "./write-csv.ts";
import { plainXlsxOf, xlsxOf } from "./write-xlsx.ts";

export type Form = "xlsx" | "plain" | "csv";

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves the open workbook, or its sheet, as a file. */
export async function download(o: SpreadsheetLibrary, { model, name }: OpenDocument, form: Form): Promise<void> {
  try {
    if (form === "csv") {
      const sheet = model.getters.getSheetName(model.getters.getActiveSheetId());
      // With its mark, Excel reads the letters right.
      saveFile(`${name()} - ${sheet}.csv`, new Blob(["\ufeff", csvOf(o, model)], { type: "text/csv" }));
    } else if (form === "xlsx")
      saveFile(`${name()}.xlsx`, new Blob([(await xlsxOf(o, model)) as BlobPart], { type: excel }));
    else {
      const { bytes, formulas, values } = await plainXlsxOf(o, model);
      saveFile(`${name()} - plain.xlsx`, new Blob([bytes as BlobPart], { type: excel }));
      if (values > 0) return showLasting("file", say(messages.plainWithValues, { formulas, values }));
    }
    showNotice(messages.downloaded);
  } catch (error) {
    showLasting("file", say(messages.notDownloaded, { reason: String(error) }));
  }
}
