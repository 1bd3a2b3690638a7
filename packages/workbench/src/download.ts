import { say } from "@dairy-functions/shared";
import type { OpenDocument } from "./document.ts";
import { messages } from "./messages.ts";
import { showLasting, showNotice } from "./notices.ts";
import { fileNameOf } from "./offered.ts";
import { fileTypes, nameOfFile, saveFile } from "./save-file.ts";
import { english } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";
import { csvMarks, csvOf } from "./write-csv.ts";
import { plainXlsxOf, xlsxOf } from "./write-xlsx.ts";

export type Form = "xlsx" | "plain" | "csv";

interface Written {
  readonly file: File;
  /** What should be known of it, until somebody has read it. */
  readonly remark?: string;
}

/** Saves the open workbook, or its sheet, as a file. */
export async function download(o: SpreadsheetLibrary, opened: OpenDocument, form: Form): Promise<void> {
  try {
    const { file, remark } = await written(o, opened, form);
    saveFile(file.name, file);
    if (remark === undefined)
      showNotice(
        form === "csv"
          ? say(messages.downloadedCsv, csvMarks(opened.model.getters.getLocale()))
          : say(messages.downloaded),
      );
    else showLasting("file", remark);
  } catch (error) {
    showLasting("file", say(messages.notDownloaded, { reason: String(error) }));
  }
}

/** Hands the open workbook to another program of the device, or saves it where the browser cannot do that. */
export async function send(o: SpreadsheetLibrary, opened: OpenDocument): Promise<void> {
  let file: File;
  try {
    ({ file } = await written(o, opened, "plain"));
  } catch (error) {
    return showLasting("file", say(messages.notDownloaded, { reason: String(error) }));
  }
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch (error) {
    if ((error as Error).name === "AbortError") return; // the person changed her mind
    saveFile(file.name, file);
    showLasting("file", say(messages.notShared));
  }
}

async function written(o: SpreadsheetLibrary, opened: OpenDocument, form: Form): Promise<Written> {
  const { getters } = opened.model;
  const of = await fileNameOf(opened.model, opened.name());
  const model = inEnglish(o, opened.model);
  const fileOf = (ending: string, ...parts: BlobPart[]) =>
    new File(parts, nameOfFile(`${of}${ending}`), { type: form === "csv" ? fileTypes.csv : fileTypes.xlsx });
  if (form === "csv") {
    const sheetId = getters.getActiveSheetId();
    const sheet = getters.getSheetName(sheetId);
    // With its mark, Excel reads the letters right.
    return { file: fileOf(` - ${sheet}.csv`, "\ufeff", csvOf(o, model, sheetId, getters.getLocale())) };
  }
  if (form === "xlsx") return { file: fileOf(".xlsx", (await xlsxOf(o, model)) as BlobPart) };
  const { bytes, formulas, values } = await plainXlsxOf(o, model);
  return {
    file: fileOf(" - plain.xlsx", bytes as BlobPart),
    ...(values > 0 && { remark: say(messages.plainWithValues, { formulas, values }) }),
  };
}

/** The workbook as files hold it, whatever language it is shown in. */
export function inEnglish(o: SpreadsheetLibrary, model: Model): Model {
  if (model.getters.getLocale().code === english.code) return model;
  const copy = new o.Model(model._exportData(false), { mode: "normal" });
  copy.dispatch("UPDATE_LOCALE", { locale: english });
  return copy;
}
