import { basename, dirname, resolve } from "node:path";
import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import type { Options } from "./options.ts";
import { Problem } from "./problem.ts";

/** What the database or the system says, as a sentence that tells what to do. */
export function inWords(error: unknown, { input, output }: Options): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  const file = basename(input);
  if (/No space left on device|ENOSPC|Disk full/i.test(message))
    return new Problem(say(messages.diskFull, { folder: dirname(resolve(output)) }));
  if (/File too large|EFBIG/i.test(message)) return new Problem(say(messages.fileTooLarge, { file: basename(output) }));
  if (/out of memory/i.test(message)) return new Problem(say(messages.memoryTooSmall));
  const [, line, odd] = /CSV Error on Line: (\d+)\s*(?:Original Line: (.*))?/.exec(message) ?? [];
  if (/unicode|utf-?8/i.test(message))
    return new Problem(line ? say(messages.lineNotUtf8, { line, file }) : say(messages.notUtf8, { file }));
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? [];
  if (line !== undefined)
    return new Problem(
      expected !== undefined && found !== undefined
        ? say(messages.lineWidthElsewhere, { line, file, found, expected })
        : odd
          ? say(messages.lineUnreadableText, { line, file, text: short(odd) })
          : say(messages.lineUnreadable, { line, file }),
    );
  if (/parquet|magic bytes|TProtocol|Snappy|decompress|metadata/i.test(message))
    return new Problem(say(messages.notParquet, { file, reason: firstSentence(message) }));
  return new Problem(firstSentence(message));
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}...` : text);

/** DuckDB puts the kind of error in front, and advice for those who write SQL after it. */
const firstSentence = (message: string) =>
  `${message
    .split("\n")[0]!
    .replace(/^(?:[\w ]*Error: )+/, "")
    .replace(/\.$/, "")}.`;
