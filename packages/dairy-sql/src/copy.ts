import { writeText } from "./files.ts";
import { csvField, quotedName, quotedText } from "./quote.ts";

/** How DuckDB reads a text file of which all is known, so that it has nothing to guess. */
export function csvRows(
  path: string,
  separator: string,
  names: readonly string[],
  { longest = 0, lineEndsInside = false } = {},
): string {
  const columns = names.map((name) => `${quotedText(name)}: 'VARCHAR'`).join(", ");
  return (
    `read_csv(${quotedText(path)}, auto_detect = false, header = true, delim = ${quotedText(separator)}, ` +
    // A last line longer than this would be left out without a word.
    `quote = '"', escape = '"', max_line_size = ${Math.max(2 ** 21, longest + 2 ** 16)}, ` +
    `parallel = ${!lineEndsInside}, columns = {${columns}})`
  );
}

type Add = (place: number, values: readonly string[], kinds?: string) => void;

/**
 * Copies rows into a text file that DuckDB reads in one way only, with two more columns: the place of each row in the
 * input, and a letter for what each cell is.
 */
export async function writeCopy(path: string, names: readonly string[], fill: (add: Add) => Promise<void>) {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  const [place, kinds] = [free("place"), free("kinds")];
  const all = [...names, place, kinds];
  let longest = 0;
  let lineEndsInside = false;
  await writeText(path, async (write) => {
    write(`${all.map(csvField).join(",")}\n`);
    await fill((at, values, letters = "") => {
      const line = `${values.map(csvField).join(",")},${at},"${letters}"\n`;
      // A letter takes at most 3 bytes for each unit of its text.
      longest = Math.max(longest, 3 * line.length);
      lineEndsInside ||= /[\r\n]./.test(line);
      write(line);
    });
  });
  return {
    from: csvRows(path, ",", all, { longest, lineEndsInside }),
    place: `CAST(${quotedName(place)} AS BIGINT)`,
    kinds: quotedName(kinds),
  };
}
