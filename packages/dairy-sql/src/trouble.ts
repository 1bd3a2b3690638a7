import { basename, dirname, resolve } from "node:path";
import type { Options } from "./options.ts";
import { Problem } from "./problem.ts";

/** What the database or the system says, as a sentence that tells what to do. */
export function inWords(error: unknown, { input, output, memory }: Options): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  const file = basename(input);
  if (/No space left on device|ENOSPC|Disk full/i.test(message))
    return new Problem(`The disk of ${dirname(resolve(output))} is full: nothing was written.`);
  if (/File too large|EFBIG/i.test(message))
    return new Problem(`${basename(output)} grew larger than files may be there: nothing was written.`);
  if (/out of memory/i.test(message))
    return new Problem(
      `The memory ${memory === undefined ? "" : `of --memory ${memory} `}is too small for this: give more, or say --threads 1.`,
    );
  const [, line, odd] = /CSV Error on Line: (\d+)\s*(?:Original Line: (.*))?/.exec(message) ?? [];
  if (/unicode|utf-?8/i.test(message))
    return new Problem(`${file}${line ? `, line ${line},` : ""} is not written in UTF-8: save it as "CSV UTF-8".`);
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? [];
  if (line !== undefined) {
    const what = expected === undefined ? "cannot be read" : `has ${found} values where the first has ${expected}`;
    return new Problem(`Line ${line} of ${file} ${what}${odd ? `: ${short(odd)}` : "."}`);
  }
  if (/parquet|magic bytes|TProtocol|Snappy|decompress|metadata/i.test(message))
    return new Problem(`${file} is no Parquet file, or it is damaged: ${firstSentence(message)}`);
  return new Problem(firstSentence(message));
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}...` : text);

/** DuckDB puts the kind of error in front, and advice for those who write SQL after it. */
const firstSentence = (message: string) =>
  `${message
    .split("\n")[0]!
    .replace(/^[\w ]+ Error: /, "")
    .replace(/\.$/, "")}.`;
