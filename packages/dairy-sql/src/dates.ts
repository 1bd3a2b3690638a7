/** What a number format makes of a number. */
export type Look = "number" | "date" | "time" | "duration";

/** Formats that a workbook does not write out, among them those of East Asia (ECMA-376, part 1, 18.8.30). */
export function builtInLook(id: number): Look {
  if (id === 46) return "duration";
  if ([18, 19, 20, 21, 32, 33, 45, 47].includes(id)) return "time";
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "date" : "number";
}

/** What a written format shows: years, days and months, a time of day, or hours that count on beyond a day. */
export function lookOf(format: string): Look {
  if (/^(general|standard)$/i.test(format)) return "number";
  // Letters in quotes, in brackets as in [Red], or after a backslash, an underscore or a star are not of a date.
  const letters = format.replace(/"[^"]*"|[\\_*].|\[(?!(h+|m+|s+)\])[^\]]*\]/gi, "").replace(/am\/pm|a\/p/gi, "");
  if (/\[[hms]+\]/i.test(letters)) return "duration";
  if (/[yd]|mmm/i.test(letters)) return "date";
  return /[hs]/i.test(letters) ? "time" : /m/i.test(letters) ? "date" : "number";
}

const day = 86_400_000;
/** 1 January 10000, which Excel does not show as a date any more. */
const lastDay = 2_958_466;

/**
 * The date, time or duration that a workbook shows for a number, as DuckDB writes it; nothing where it shows none. Before
 * March 1900 Excel counts a day more than there was: 60 is 29 February 1900, which is kept as a text.
 */
export function shown(number: number, look: Look, from1904: boolean): readonly ["d" | "h" | "t", string] | undefined {
  if (look === "number") return undefined;
  if (look === "duration") return ["h", clock(number)];
  if (number < 0 || number >= lastDay) return undefined;
  if (number < 1 && (look === "time" || !from1904)) return ["h", clock(number)];
  if (from1904) return ["d", dateText(new Date(Math.round((number - 24_107) * day)))];
  const time = Math.round((number - 25_569) * day);
  if (number >= 61) return ["d", dateText(new Date(time))];
  return number < 60
    ? ["d", dateText(new Date(time + day))]
    : ["t", dateText(new Date(time)).replace("1900-02-28", "1900-02-29")];
}

/** Hours, minutes and seconds, as 06:00:00 or 255:10:10. */
function clock(days: number): string {
  const all = Math.round(Math.abs(days) * day);
  const two = (count: number) => String(Math.floor(count)).padStart(2, "0");
  const rest = all % 1000 === 0 ? "" : `.${String(all % 1000).padStart(3, "0")}`;
  return `${days < 0 && all > 0 ? "-" : ""}${two(all / 3_600_000)}:${two((all / 60_000) % 60)}:${two((all / 1000) % 60)}${rest}`;
}

/** A date with its time where it has one. */
const dateText = (date: Date) =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$|Z$/, "")
    .replace("T", " ");

/** A date or time that a cell holds as a text of ISO 8601, nothing where it is none. Time zones become UTC. */
export function isoShown(text: string): readonly ["d" | "h", string] | undefined {
  const [whole, date = "1899-12-30", time = "00:00:00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)?(?:(?:^|T)(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  const at = whole ? Date.parse(`${date}T${time}${zone}`) : Number.NaN;
  if (Number.isNaN(at) || !new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)) return undefined;
  // A time alone is written with day 0 of the workbook, where it is written with a day at all.
  return /^1899-12-3[01]$/.test(date) ? ["h", clock((((at % day) + day) / day) % 1)] : ["d", dateText(new Date(at))];
}
