import { addressOf as addressOfCell } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { dayIn } from "./csv-days.ts";
import { addressOf, type Contents, newId, whyNotSaved } from "./document.ts";
import { freeName, keep, listKept, never } from "./kept-workbooks.ts";
import { messages } from "./messages.ts";
import { showLasting, showNotice } from "./notices.ts";
import { decoded, readCsv } from "./read-csv.ts";
import { most, readXlsx, tooLarge } from "./read-xlsx.ts";
import { Refusal } from "./refusal.ts";
import { newSettings } from "./sheet-locale.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** Opens a file as a new workbook, or says why that is not possible. */
export async function openFile(o: SpreadsheetLibrary, file: File): Promise<void> {
  showNotice(say(messages.opening, { file: file.name }));
  await new Promise((painted) => setTimeout(painted, 50)); // reading keeps the page busy
  try {
    if (file.size > most.bytes) throw tooLarge(file.name);
    const contents = contentsOf(o, new Uint8Array(await file.arrayBuffer()), file.name);
    const name = freeName(file.name.replace(/\.[^.]*$/, "") || say(messages.blankName), await listKept());
    const id = newId();
    await keep({ id, name, from: [never], revision: newId() }, JSON.stringify(contents));
    location.hash = addressOf(id);
  } catch (error) {
    showLasting("file", error instanceof Refusal ? error.message : whyNotSaved(error));
  }
}

/** How days are shown without and with their time: as the file has them. */
const dayFormats = { 1: "yyyy-mm-dd", 2: "yyyy-mm-dd hh:mm:ss" };

function contentsOf(o: SpreadsheetLibrary, bytes: Uint8Array, file: string): Contents {
  const starts = (...signs: number[]) => signs.every((sign, k) => bytes[k] === sign);
  if (starts(0x50, 0x4b) || starts(0xd0, 0xcf)) {
    const { workbook, remarks } = readXlsx(o, bytes, file);
    return { workbook: { ...workbook, ...newSettings() }, remarks };
  }
  const { text, remarks } = decoded(bytes);
  if (text.includes("\0") || text.trim() === "") throw new Refusal(say(messages.notXlsx, { file }));
  if (/\.json$/i.test(file)) return { ...contentsOfJson(text, file), remarks };
  const { settings } = newSettings();
  const { rows, remarks: more } = readCsv(text, settings.locale);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length > most.rows || rows.length * width > most.cells) throw tooLarge(file);
  const [cells, formats]: Record<string, string | number>[] = [{}, {}];
  for (const [r, row] of rows.entries())
    for (const [c, content] of row.entries()) {
      if (content === "") continue;
      const [address, day] = [addressOfCell({ row: r, column: c }), dayIn(content)];
      cells![address] = day === undefined ? content : String(day);
      if (day !== undefined) formats![address] = Number.isInteger(day) ? 1 : 2;
    }
  const sheet = {
    id: "sheet",
    name: say(messages.blankSheet),
    colNumber: Math.max(width + 3, 26),
    rowNumber: rows.length + 100,
    cells,
    formats,
  };
  return { workbook: { sheets: [sheet], settings, formats: dayFormats }, remarks: [...remarks, ...more] };
}

/** A workbook that the page has offered as a file, because it could not read it then. */
function contentsOfJson(text: string, file: string): Contents {
  try {
    const contents = JSON.parse(text) as Contents;
    if (Array.isArray((contents.workbook as { sheets?: unknown }).sheets)) return contents;
  } catch {} // the sentence below says it
  throw new Refusal(say(messages.unreadable, { file }));
}
