/**
 * Numbers that arrive as text, because a sheet does not take a decimal comma, grouped digits or the digits of another
 * script for a number. They are read here to say what to type; nothing computes with them.
 */
export interface WrittenNumber {
  readonly value: number;
  /** The other number that the text may mean: "1,250" is 1250 or 1.25. */
  readonly or?: number;
  /** What keeps it from being a number: the first of these that applies. */
  readonly because: "digits" | "comma" | "groups" | "text";
  /** A percent sign or a unit behind the number. */
  readonly rest: string;
}

/** The first digit of each script, with its name. */
const scripts: readonly (readonly [zero: number, name: string])[] = [
  [0x0660, "Arabic"],
  [0x06f0, "Persian"],
  [0x0966, "Devanagari"],
  [0x09e6, "Bengali"],
  [0x0a66, "Gurmukhi"],
  [0x0ae6, "Gujarati"],
  [0x0b66, "Odia"],
  [0x0be6, "Tamil"],
  [0x0c66, "Telugu"],
  [0x0ce6, "Kannada"],
  [0x0d66, "Malayalam"],
  [0x0e50, "Thai"],
  [0x1040, "Burmese"],
  [0xff10, "wide"],
];
const scriptOf = (code: number) => scripts.find(([zero]) => code >= zero && code < zero + 10);

/** The script of the digits, where they are not those of Latin script. */
export function digitsOf(text: string): string | undefined {
  for (const sign of text) {
    const script = scriptOf(sign.codePointAt(0)!);
    if (script !== undefined) return script[1];
  }
  return undefined;
}

const latin = (text: string) =>
  text.replace(/[\u0660-\uff19]/g, (sign) => {
    const script = scriptOf(sign.charCodeAt(0));
    return script === undefined ? sign : String(sign.charCodeAt(0) - script[0]);
  });

/** Longer than any number that a person writes; a cell may hold 32,767 characters. */
const longest = 60;

/** The number that a text is, as people of any country write it; undefined where it is none. */
export function readWrittenNumber(text: string): WrittenNumber | undefined {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return undefined;
  const plain = latin(text)
    .replace(/٫/g, ",")
    .replace(/[٬’`´]/g, "'")
    .replace(/[\u2212\u2012\u2013]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const found = /^([-+]?|\()\s?(\d(?:[\d.,' ]*\d)?|[.,]\d+)\s?(\)?)([^\d(),.]*)$/.exec(plain);
  if (found === null) return undefined;
  const [, sign, digits, closing, rest] = found as unknown as [string, string, string, string, string];
  if ((sign === "(") !== (closing === ")")) return undefined;
  const read = readDigits(digits);
  if (read === undefined) return undefined;
  const signed = (x: number) => (sign === "(" || sign === "-" ? -x : x);
  const [value, or] = read;
  return {
    value: signed(value),
    ...(or === undefined ? {} : { or: signed(or) }),
    because:
      digitsOf(text) !== undefined
        ? "digits"
        : /,\d+$/.test(digits) && value === numberWith(digits, ",") && or === undefined
          ? "comma"
          : /[., ']/.test(digits.replace(/\.\d*$/, "")) || or !== undefined
            ? "groups"
            : "text",
    rest: rest.trim(),
  };
}

/** Digits with the decimal sign at its place, and all other signs taken off. */
const numberWith = (digits: string, decimal: string) =>
  Number(
    digits
      .split(decimal)
      .map((part) => part.replace(/\D/g, ""))
      .join("."),
  );

/** Groups of three, or, as in South Asia, three behind groups of two: 1,250,000 and 12,50,000. */
const isGrouped = (digits: string, sign: string) => {
  const groups = digits.split(sign);
  if (groups.length < 2 || !/^[1-9]\d{0,2}$/.test(groups[0]!)) return false;
  const [last, ...rest] = groups.slice(1).reverse();
  if (!/^\d{3}$/.test(last!)) return false;
  return (
    rest.every((group) => /^\d{3}$/.test(group)) || (groups[0]!.length < 3 && rest.every((g) => /^\d{2}$/.test(g)))
  );
};

/** One number, or the two that a single comma or point before three digits may mean. */
function readDigits(digits: string): readonly [number, number?] | undefined {
  const marks = digits.replace(/\d/g, "");
  const last = marks[marks.length - 1];
  if (last === undefined) return [Number(digits)];
  const signs = [...new Set(marks)];
  if (signs.length === 1) {
    const times = digits.split(last).length - 1;
    const grouped = isGrouped(digits, last);
    if (last === " " || last === "'") return grouped ? [numberWith(digits, "\n")] : undefined;
    if (times > 1) return grouped ? [numberWith(digits, "\n")] : undefined;
    return grouped ? [numberWith(digits, "\n"), numberWith(digits, last)] : [numberWith(digits, last)];
  }
  // Two signs: the last is the decimal one, once, and the other groups the digits before it.
  const [whole, ...decimals] = digits.split(last) as [string, ...string[]];
  const other = signs.find((sign) => sign !== last)!;
  if (signs.length > 2 || decimals.length !== 1 || last === " " || last === "'" || !isGrouped(whole, other))
    return undefined;
  return [numberWith(digits, last)];
}
