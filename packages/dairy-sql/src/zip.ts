import zlib from "node:zlib";
import { say } from "@dairy-functions/shared";
import yauzl, { type Entry } from "yauzl";
import { messages } from "./messages.ts";
import { Problem } from "./problem.ts";

/** A part of the archive, read piece by piece. */
export interface Part {
  readonly name: string;
  readonly pieces: () => AsyncGenerator<Buffer, void>;
}

export interface Archive {
  /** Parts are found in any case and with either slash, as Excel finds them. */
  readonly part: (name: string) => Part | undefined;
  readonly close: () => void;
}

const keyOf = (name: string) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

export async function openArchive(path: string): Promise<Archive> {
  const zip = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const key = keyOf(entry.fileNameRaw.toString());
      if (entries.has(key)) throw new Error(say(messages.damage.partTwice, { part: key }));
      entries.set(key, entry);
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  return {
    part: (name) => {
      const entry = entries.get(keyOf(name));
      return entry && { name, pieces: () => piecesOf(zip, entry, name) };
    },
    close: () => zip.close(),
  };
}

/** Rows of a workbook shrink to a tenth, or a thirtieth if they are all alike; what shrinks more is made to swell. */
const mostSwelling = 100;
const harmless = 64 * 2 ** 20;

async function* piecesOf(zip: yauzl.ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer, void> {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw new Error(say(messages.damage.partEncrypted, { part: name }));
  if (uncompressedSize > harmless && uncompressedSize > mostSwelling * compressedSize)
    throw new Problem(
      say(messages.swells, { part: name, packed: megabytes(compressedSize), unpacked: megabytes(uncompressedSize) }),
    );
  let sum = 0;
  // yauzl ends with an error where there are more or fewer bytes than the archive says. Node 20.15 and newer have crc32.
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    sum = zlib.crc32?.(piece, sum);
    yield piece;
  }
  if (sum !== undefined && sum !== entry.crc32) throw new Error(say(messages.damage.partChanged, { part: name }));
}

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 2 : 0);
