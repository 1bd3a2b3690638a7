import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import type { SheetLocale } from "./sheet-locale.ts";

/** Days in a file, such as 05/03/2024, of which the file itself often shows whether the day or the month comes first. */

/** The number that a spreadsheet has for a day, with its time: 2024-05-01 is 45413. */
export function dayIn(content: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/.test(content)) return undefined;
  const [day, time = "00:00"] = content.split(" ");
  const date = new Date(`${day}T${time}Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day!);
  return isReal ? date.getTime() / 86_400_000 + 25_569 : undefined; // days until 1970
}

/** Whether the day or the month comes first. */
type Order = "day" | "month";
const orders: readonly Order[] = ["day", "month"];

const [separator, time] = ["([-/. ])", String.raw`(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?`];
const yearFirst = new RegExp(String.raw`^(\d{4})${separator}(\d{1,2})\2(\d{1,2})${time}$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})${separator}(\d{1,2})\2(\d{4})${time}$`);
const monthNamed = new RegExp(String.raw`^(\d{1,2})${separator}([\p{L}\p{M}]{3,})\.?\2(\d{4})${time}$`, "u");
/** Also 31/02/2024, 05/03/24 and 5-Mar-24, which are a day for a person. */
const looksLikeDay =
  /^(\d{4}|3[01]|[0-2]?\d)([-/. ])(3[01]|[0-2]?\d|[\p{L}\p{M}]{3,}\.?)\2\d{2}(\d{2})?([T ]\d{1,2}:\d{2}.*)?$/u;

/** The months by their names and short names, in English and another language, which begin at 1. */
function monthsIn(language: string): ReadonlyMap<string, string> {
  const name = (month: number, style: "long" | "short", of: string) =>
    new Intl.DateTimeFormat(of, { month: style, timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 15));
  return new Map(
    Array.from({ length: 12 }, (_, k) => k + 1).flatMap((month) =>
      [language, "en"].flatMap((of) =>
        (["long", "short"] as const).map((style): [string, string] => [
          name(month, style, of).replace(".", "").toLowerCase(),
          String(month),
        ]),
      ),
    ),
  );
}

/** The day under each order, as a program writes it; both are the same where the order does not matter. */
function daysIn(value: string, months: ReadonlyMap<string, string>): Partial<Record<Order, string>> {
  const text = value.trim();
  const day = (year = "", month = "", day = "", at?: string) => {
    const content = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${at ? ` ${at.padStart(5, "0")}` : ""}`;
    return dayIn(content) === undefined ? undefined : content;
  };
  const [, early, , its, date, at] = yearFirst.exec(text) ?? [];
  const [, dateOfName, , name = "", yearOfName, atOfName] = monthNamed.exec(text) ?? [];
  const [, first, , second, year, when] = yearLast.exec(text) ?? [];
  const sure = day(early, its, date, at) ?? day(yearOfName, months.get(name.toLowerCase()), dateOfName, atOfName);
  const found = { day: sure ?? day(year, second, first, when), month: sure ?? day(year, first, second, when) };
  return Object.fromEntries(Object.entries(found).filter(([, content]) => content !== undefined));
}

type Reading = ReturnType<typeof daysIn>;
const isEither = ({ day, month }: Reading) => day !== undefined && month !== undefined && day !== month;

/** The orders that some values have and that others cannot have. */
const shownBy = (readings: readonly Reading[]) =>
  orders.filter((order, k) => readings.some((each) => each[order] !== undefined && each[orders[1 - k]!] === undefined));

/**
 * What each value of a table is as a day, and what a person should know of it. A column is read in the order that one of
 * its days over 12 shows, and else in that of the other columns or of the locale, which is said.
 */
export function daysOf(rows: readonly (readonly string[])[], { dateFormat, code }: SheetLocale) {
  const months = monthsIn(code.replace("_", "-"));
  const own: Order = /^m/i.test(dateFormat) ? "month" : "day";
  const readings = rows.map((row) => row.map((value) => daysIn(value, months)));
  const inFile = shownBy(readings.flat());
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => {
    const shown = shownBy(readings.map((row) => row[c] ?? {}));
    const [order] = shown.length === 1 ? shown : inFile.length === 1 ? inFile : [own];
    return { order: order!, isShown: shown.length === 1, isMixed: shown.length > 1 };
  });
  /** A day that may be two stays a text where others of its column show both orders. */
  const dayAt = (r: number, c: number): string | undefined => {
    const [reading, { order, isMixed }] = [readings[r]![c]!, columns[c]!];
    return isEither(reading) ? (isMixed ? undefined : reading[order]) : (reading.day ?? reading.month);
  };
  const all = rows.flatMap((row, r) =>
    row.map((value, c) => ({ text: value.trim(), reading: readings[r]![c]!, meant: dayAt(r, c), column: columns[c]! })),
  );
  const about = (
    message: "daysFirst" | "monthsFirst" | "eitherInFile" | "stayedDays",
    found: typeof all,
  ): readonly string[] => {
    const [first] = found;
    if (first === undefined) return [];
    const { text, meant = "", reading } = first;
    const other = orders.map((order) => reading[order]).find((each) => each !== undefined && each !== meant) ?? "";
    return [say(messages[message], { text, count: found.length, meant, other })];
  };
  const read = all.filter(({ meant, reading }) => meant !== undefined && reading.day !== reading.month);
  const doubted = read.filter(({ reading, column }) => isEither(reading) && !column.isShown);
  const foreign = read.filter((each) => !doubted.includes(each) && each.meant !== each.reading[own]);
  return {
    dayAt,
    remarks: [
      ...about(own === "day" ? "monthsFirst" : "daysFirst", foreign),
      ...about("eitherInFile", doubted),
      ...about(
        "stayedDays",
        all.filter(({ text, meant }) => {
          const [, , , middle = ""] = meant === undefined ? (looksLikeDay.exec(text) ?? []) : [];
          return /^\d/.test(middle) || months.has(middle.replace(".", "").toLowerCase());
        }),
      ),
    ],
  };
}
