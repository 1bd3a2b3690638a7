import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { Problem, wrongCommand } from "./problem.ts";

/** Refuses an input that is not a readable file with something in it. */
export function checkInput(path: string): void {
  if (!existsSync(path)) throw new Problem(say(messages.noFile, { path }));
  const { size } = statSync(path);
  if (!statSync(path).isFile()) throw new Problem(say(messages.notAFile, { path }));
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Problem(say(messages.notReadable, { path }));
  }
  if (size === 0) throw new Problem(say(messages.fileEmpty, { path }));
  if (/[*?[\]]/.test(path)) throw new Problem(say(messages.wildcards, { path }));
}

/** Refuses a place to write that is a folder, is one of the files that are read, or is not to be replaced. */
export function checkTarget(path: string, overwrite: boolean, others: readonly string[]): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new Problem(say(messages.noFolder, { folder }));
  const there = linkOrFile(path);
  if (there?.isSymbolicLink() && !existsSync(path)) throw new Problem(say(messages.linkBroken, { path }));
  if (others.some((other) => sameFile(path, other))) throw wrongCommand(say(messages.readAndWritten, { path }));
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw new Problem(say(messages.notReplaceable, { path }));
  if (!overwrite) throw alreadyThere(path);
}

const alreadyThere = (path: string) => new Problem(say(messages.fileExists, { path }));

/** What a name leads to before links are followed. */
function linkOrFile(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENAMETOOLONG")
      throw new Problem(say(messages.nameTooLong, { name: basename(path) }));
    throw error;
  }
}

function sameFile(path: string, other: string): boolean {
  if (resolve(path) === resolve(other)) return true;
  if (!existsSync(path) || !existsSync(other)) return false;
  const [a, b] = [statSync(path), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
}

/** A folder beside the output for all that is not finished, so that finishing is a change of name. */
export function workFolder(output: string): string {
  const folder = dirname(realPath(output));
  try {
    return mkdtempSync(join(folder, ".dairy-sql-"));
  } catch (error) {
    throw new Problem(say(messages.cannotWrite, { folder, reason: reason(error) }));
  }
}

/**
 * Puts a finished file where it belongs, written to the disk before it has its name. Where nothing may be overwritten,
 * the system makes the name and refuses it if it exists: of two runs at once, one wins and the other ends here.
 */
export function putInPlace(finished: string, path: string, overwrite: boolean): void {
  const file = openSync(finished, "r+");
  fsyncSync(file);
  closeSync(file);
  if (!overwrite) claim(finished, path);
  else renameSync(finished, realPath(path));
}

function claim(finished: string, path: string): void {
  try {
    linkSync(finished, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw alreadyThere(path);
    // Some disks know no second name for a file: an empty one holds the place.
    try {
      closeSync(openSync(path, "wx"));
    } catch (again) {
      throw (again as NodeJS.ErrnoException).code === "EEXIST" ? alreadyThere(path) : again;
    }
    renameSync(finished, path);
  }
}

/** Writes a text file piece by piece, and closes it whatever happens. */
export async function writeText(path: string, fill: (write: (text: string) => void) => Promise<void>): Promise<void> {
  const file = openSync(path, "wx");
  let text = "";
  try {
    await fill((more) => {
      text += more;
      if (text.length < 1 << 18) return;
      writeFileSync(file, text);
      text = "";
    });
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

export const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });

/** Where a path leads, also through a link. */
const realPath = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));

const reason = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === "EACCES" ? say(messages.folderProtected) : (error as Error).message;
