/** Lines that a text needs in a column: Arial 10 has more than one letter for each digit that the width counts. */
export function linesOf(text: string, width: number, letters = 1.12): number {
  const room = Math.floor(width * letters);
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    // A line also ends behind a slash, of which units have many.
    for (const part of paragraph.split(/(?<=[ /])/)) {
      const word = part.trimEnd();
      if (used > 0 && used + word.length > room) {
        count++;
        used = 0;
      }
      count += Math.max(0, Math.ceil(word.length / room) - 1);
      used += part.length;
    }
    return lines + count;
  }, 0);
}

/** Points of a row that holds so many lines of a text. Excel makes no row higher than 409. */
export const rowHeight = (lines: number, size = 10): number => Math.min((lines * 13 + 4) * (size / 10), 409);

/** Codes, which functions read, have no small letters. Solids-not-fat is shortened in each language in its own way. */
export const isTranslated = (text: string): boolean => /\p{Ll}/u.test(text) || text === "SNF";

/** A header with its unit in it. */
export const headed = (label: string, unit?: string): string => (unit ? `${label} (${unit})` : label);

/** A text with a capital to begin with. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
