import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { poppler } from "./pdf.ts";

/** What a reader cannot read on the printed pages that LibreOffice writes to a PDF file. */

/** In points, from the upper left corner of a page. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Word extends Box {
  readonly text: string;
}
/** Text as it is drawn: where its baseline begins, its size, and the area outside of which it is not seen. */
interface Piece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly clip: Box | undefined;
}
interface Page {
  readonly sheet: Box;
  readonly words: readonly Word[];
  readonly pieces: readonly Piece[];
}

/** Texts that are cut, that lie over another or beyond the margins (inches), and numbers that are not shown, page by page. */
export function cutTexts(pdf: string, margin: number): { pages: number; problems: string[] } {
  const pages = pagesOf(pdf, margin * 72);
  const problems = pages.flatMap((page, k) => {
    const found = [...cut(page), ...beyond(page), ...overlapping(page.words), ...unshown(page.words)];
    return [...new Set(found)].map((problem) => `page ${k + 1}: ${problem}`);
  });
  return { pages: pages.length, problems };
}

/**
 * LibreOffice draws what does not fit behind a clip, and of a line only the letters that fit. Links and charts have a clip
 * even where they fit.
 */
function cut({ sheet, words, pieces }: Page): string[] {
  const clipped = new Map<Box, Piece[]>();
  for (const piece of pieces) if (piece.clip) clipped.set(piece.clip, [...(clipped.get(piece.clip) ?? []), piece]);
  return [...clipped].flatMap(([clip, all]) => {
    // What is further away is on another page.
    const near = all.filter(({ y, size }) => y > clip.top - size && y < clip.bottom + 1.5 * size);
    const drawn = words.filter((word) => near.some((piece) => isIn(word, piece)) && meets(word, clip));
    const isLow = near.some(({ y, size }) => y - 0.65 * size < clip.top || y + 0.15 * size > clip.bottom);
    const isBroad = drawn.some(({ left, right }) => left < clip.left - 0.1 || right > clip.right + 0.3);
    const isLine = new Set(near.map(({ y }) => Math.round(y))).size === 1 && clip.bottom < sheet.bottom;
    const isShort = isLine && clip.right - Math.max(...drawn.map(({ right }) => right)) < near[0]!.size;
    return isLow || isBroad || isShort ? [`${quoted(drawn)} is cut`] : [];
  });
}

const isIn = ({ right, top, bottom }: Word, { x, y }: Piece) => right > x && top < y && y < bottom;

const beyond = ({ sheet, words }: Page): string[] =>
  words
    .filter(({ left, right }) => left < sheet.left - 1 || right > sheet.right + 1)
    .map((word) => `${quoted([word])} is beyond the margins`);

const unshown = (words: readonly Word[]): string[] =>
  words.some(({ text }) => text.includes("###")) ? ["a number is shown as ###"] : [];

function overlapping(words: readonly Word[]): string[] {
  const inner = words.map(({ left, right, top, bottom, text }) => {
    const height = bottom - top;
    return { left: left + 0.7, right: right - 0.7, top: top + 0.3 * height, bottom: bottom - 0.3 * height, text };
  });
  return inner.flatMap((word, k) =>
    inner
      .slice(k + 1)
      .flatMap((other) => (meets(word, other) ? [`${quoted([word])} lies over ${quoted([other])}`] : [])),
  );
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const quoted = (words: readonly Word[]): string => `"${words.map(({ text }) => text).join(" ")}"`;

function pagesOf(pdf: string, margin: number): Page[] {
  const drawn = contents(pdf);
  const html = poppler("pdftotext", "-bbox", pdf, "-");
  const pages = html.split("<page ").slice(1);
  if (drawn.length !== pages.length) throw new Error(`${pdf}: ${drawn.length} contents for ${pages.length} pages`);
  return pages.map((page, k) => {
    const [width, height] = [...page.matchAll(/(?:width|height)="([\d.]+)"/g)].map((each) => Number(each[1]));
    const words = [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: text!,
      }),
    );
    return {
      sheet: { left: margin, top: 0, right: width! - margin, bottom: height! - 46 },
      words,
      pieces: piecesOf(drawn[k]!, height!),
    };
  });
}

/** What draws the pages of a file, one after the other. */
function contents(pdf: string): string[] {
  const bytes = readFileSync(pdf);
  const found: string[] = [];
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at)) {
    const begin = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = bytes.indexOf("endstream", begin);
    const head = bytes.subarray(Math.max(0, at - 200), at).toString("latin1");
    if (!/FontFile|Length1|Image|ToUnicode/.test(head.slice(head.lastIndexOf("obj"))))
      try {
        const text = inflateSync(bytes.subarray(begin, end)).toString("latin1");
        if (/^0\.1 w\s+q /.test(text)) found.push(text);
      } catch {}
    at = end + 9;
  }
  return found;
}

function piecesOf(content: string, height: number): Piece[] {
  const number = "(-?[\\d.]+)";
  const clip = `${number} ${number} ${number} ${number} re\\s+W\\*? n`;
  const text = `BT\\s+(?:${number} ${number} Td|${number} ${number} ${number} ${number} ${number} ${number} Tm)\\s+/F\\d+ ${number} Tf`;
  const clips: (Box | undefined)[] = [undefined];
  const pieces: Piece[] = [];
  for (const [token, x, y, w, h, ...at] of content.matchAll(
    new RegExp(`(?<![\\w<])[qQ](?!\\w)|${clip}|${text}`, "g"),
  )) {
    if (token === "q") clips.push(clips[clips.length - 1]);
    else if (token === "Q") clips.pop();
    else if (x !== undefined)
      clips[clips.length - 1] = {
        left: Number(x),
        top: height - Number(y) - Number(h),
        right: Number(x) + Number(w),
        bottom: height - Number(y),
      };
    else {
      const [right, up, , , , , left, down, size] = at.map(Number);
      const isMoved = at[0] !== undefined;
      pieces.push({
        x: isMoved ? right! : left!,
        y: height - (isMoved ? up! : down!),
        size: size!,
        clip: clips[clips.length - 1],
      });
    }
  }
  return pieces;
}
