import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
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
  if (others.some((other) => sameFile(path, other)))
    throw wrongCommand(`${path} would be read and written at once: name another file.`);
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw new Problem(`${path} is no file: it cannot be replaced.`);
  if (!overwrite) throw new Problem(`${path} exists already: name another file, or say --overwrite.`);
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
    return mkdtempSync(join(folder, `.${basename(output)}.`));
  } catch (error) {
    throw new Problem(`Nothing can be written in ${folder}: ${reason(error)}.`);
  }
}

/** Puts a finished file where it belongs, written to the disk before its name changes. */
export function putInPlace(finished: string, path: string): void {
  const file = openSync(finished, "r+");
  fsyncSync(file);
  closeSync(file);
  renameSync(finished, realPath(path));
}

export const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });

/** Where a path leads, also through a link. */
const realPath = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));

const reason = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === "EACCES" ? "the folder may not be written" : (error as Error).message;
