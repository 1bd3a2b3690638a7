import { say } from "@dairy-functions/shared";
import { SaxesParser } from "saxes";
import { messages } from "./messages.ts";
import type { Part } from "./zip.ts";

export type Attributes = Readonly<Record<string, { readonly value: string; readonly uri: string }>>;

/** What to do with elements of one place, as "worksheet/sheetData/row". `text` is what is directly inside. */
interface Handler {
  readonly open?: (attributes: Attributes) => void;
  readonly close?: (text: string) => void;
}

interface Place extends Handler {
  readonly inside: Map<string, Place>;
}

const elsewhere: Place = { inside: new Map() };

function placesOf(handlers: Readonly<Record<string, Handler>>): Place {
  const top: Place = { inside: new Map() };
  for (const [path, handler] of Object.entries(handlers)) {
    let place = top;
    for (const name of path.split("/")) {
      const next = place.inside.get(name) ?? { inside: new Map() };
      place.inside.set(name, next);
      place = next;
    }
    Object.assign(place, handler);
  }
  return top;
}

/**
 * Reads a part piece by piece, and yields after each piece so that what was found can be passed on. An element counts
 * where the handlers expect it and in the namespace of the root: an extension may use the same names, inside a cell too.
 */
export async function* elements(part: Part, handlers: Readonly<Record<string, Handler>>): AsyncGenerator<void, void> {
  const parser = new SaxesParser({ xmlns: true });
  const places = [placesOf(handlers)];
  const texts: string[] = [];
  let root: string | undefined;
  parser.on("opentag", ({ local, uri, attributes }) => {
    root ??= uri;
    const place = (uri === root ? places.at(-1)!.inside.get(local) : undefined) ?? elsewhere;
    places.push(place);
    texts.push("");
    place.open?.(attributes);
  });
  const add = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const text = texts.pop()!;
    places.pop()!.close?.(text);
  });
  parser.on("doctype", () => {
    throw new Error(say(messages.damage.documentType, { part: part.name }));
  });
  parser.on("error", (error) => {
    throw error;
  });
  let decoder: TextDecoder | undefined;
  for await (const piece of part.pieces()) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder?.decode() ?? "").close();
}

/** XML is written in UTF-8, or in UTF-16 with a mark at its beginning. */
const encodingOf = ([first, second]: Buffer) =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";

/** Reads a part that is small. */
export async function readElements(part: Part, handlers: Readonly<Record<string, Handler>>): Promise<void> {
  for await (const _ of elements(part, handlers));
}
