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
import { Problem, wrongCommand } from "./problem.ts";

/** Refuses an input that is no readable file with something in it. */
export function checkInput(path: string): void {
  if (!existsSync(path)) throw new Problem(`There is no file ${path}.`);
  const { size } = statSync(path);
  if (!statSync(path).isFile()) throw new Problem(`${path} is no file.`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Problem(`${path} may not be read: change its permissions.`);
  }
  if (size === 0) throw new Problem(`${path} is empty.`);
  if (/[*?[\]]/.test(path))
    throw new Problem(`${path} has one of * ? [ ] in its name, which stand for many files: rename it.`);
}

/** Refuses a place to write that is a folder, is one of the files that are read, or is not to be replaced. */
export function checkTarget(path: string, overwrite: boolean, others: readonly string[]): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new Problem(`There is no folder ${folder}.`);
  const there = linkOrFile(path);
  if (there?.isSymbolicLink() && !existsSync(path))
    throw new Problem(`${path} is a link to a file that does not exist: remove the link, or name another file.`);
  if (others.some((other) => sameFile(path, other)))
    throw wrongCommand(`${path} would be read and written at once: name another file.`);
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw new Problem(`${path} is no file: it cannot be replaced.`);
  if (!overwrite) throw alreadyThere(path);
}

const alreadyThere = (path: string) => new Problem(`${path} exists already: name another file, or say --overwrite.`);

/** What a name leads to before links are followed. */
function linkOrFile(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENAMETOOLONG")
      throw new Problem(
        `${basename(path)} is longer than names of files may be: choose a shorter name, or --rejects FILE for the list of rejected rows.`,
      );
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
    throw new Problem(`Nothing can be written in ${folder}: ${reason(error)}.`);
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
  (error as NodeJS.ErrnoException).code === "EACCES" ? "the folder may not be written" : (error as Error).message;
