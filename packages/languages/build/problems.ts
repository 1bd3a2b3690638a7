/** What is wrong with a translation that a program can see: places, numbers, codes and blanks at its ends. */
export function problemsOf(english: string, translation: string): string[] {
  const kinds = {
    places: /\{\w+\}|%s|%\(\w+\)s|\[\[\w+\]\]/g,
    "names of functions": /\bDAIRY\.[A-Z0-9]+/g,
    "line breaks": /\n/g,
    "addresses of links": /\]\([^)]*\)/g,
  };
  const found = Object.entries(kinds).flatMap(([kind, pattern]) => {
    const [before, after] = [english, translation].map((text) => (text.match(pattern) ?? []).sort().join(" "));
    return before === after ? [] : [`${kind} differ: "${before}" and "${after}"`];
  });
  const numbers = (text: string) =>
    new Set(
      latin(text)
        .replace(/\{\w+\}/g, "")
        .match(/\d+/g),
    );
  const missing = [...numbers(english)].filter((number) => !numbers(translation).has(number));
  if (missing.length > 0) found.push(`numbers are missing: ${missing.join(", ")}`);
  for (const end of [/^\s*/, /\s*$/])
    if (english.match(end)![0] !== translation.match(end)![0]) found.push("blanks at an end differ");
  return found;
}

/** Bengali and Devanagari digits as Latin ones. */
const latin = (text: string): string =>
  text.replace(/[০-৯०-९]/g, (digit) => String((digit.codePointAt(0)! - 0x0966) % 0x80));
