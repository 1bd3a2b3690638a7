/** Lines that a text takes in a column: Arial 10 has more than one letter for each digit that the width counts. */
export function linesOf(text: string, width: number, letters = 1.12): number {
  const room = Math.floor(width * letters);
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > room) {
        count++;
        used = 0;
      }
      count += Math.max(0, Math.ceil(word.length / room) - 1);
      used += (used > 0 ? 1 : 0) + word.length;
    }
    return lines + count;
  }, 0);
}
