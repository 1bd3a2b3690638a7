import { say } from "@dairy-functions/shared";
import type { OpenDocument } from "./document.ts";
import { messages } from "./messages.ts";
import { showLasting, showNotice } from "./notices.ts";
import { Refusal } from "./refusal.ts";

/** A link that holds a whole workbook, compressed, behind the # of its address: no server gets it. */
interface Linked {
  readonly name: string;
  readonly workbook: object;
}

const prefix = "#link=";
export const isLink = (hash: string): boolean => hash.startsWith(prefix);

/** Longer ones are cut by programs that people send links with. */
const longest = 32_000;
/** A workbook of a link that swells beyond this is not from us. */
const largest = 20 * 2 ** 20;

export async function copyLink(opened: OpenDocument): Promise<void> {
  const href = await addressWith(opened);
  if (href === undefined) return;
  try {
    await navigator.clipboard.writeText(href);
    showNotice(say(messages.linkCopied));
  } catch {
    window.prompt(say(messages.copyByHand), href); // the browser does not let the page copy
  }
}

/** Hands the link to another program of the device. */
export async function shareLink(opened: OpenDocument): Promise<void> {
  const url = await addressWith(opened);
  if (url === undefined) return;
  try {
    await navigator.share({ url, title: opened.name() });
  } catch (error) {
    if ((error as Error).name !== "AbortError") await copyLink(opened);
  }
}

/** The link; undefined if a sentence has said why there is none. */
async function addressWith({ model, name }: OpenDocument): Promise<string | undefined> {
  try {
    const { href } = new URL(await linkTo({ name: name(), workbook: model.exportData() }), location.href);
    if (href.length <= longest) return href;
    const [length, most] = [href.length, longest].map((each) => each.toLocaleString("en"));
    showLasting("file", say(messages.linkTooLong, { length: length!, most: most! }));
  } catch (error) {
    showLasting("file", String(error));
  }
  return undefined;
}

async function linkTo(linked: Linked): Promise<string> {
  const packed = new Blob([JSON.stringify(linked)]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return prefix + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What a link holds. Its checksum says whether anything of it is missing. */
export async function readLink(hash: string): Promise<Linked> {
  const letters = atob(hash.slice(prefix.length).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > largest) throw new Refusal(say(messages.linkDamaged));
    parts.push(part.value as Uint8Array<ArrayBuffer>);
  }
  const { name, workbook } = JSON.parse(await new Blob(parts).text()) as Linked;
  if (typeof name !== "string" || !Array.isArray((workbook as { sheets?: unknown }).sheets))
    throw new Refusal(say(messages.linkDamaged));
  return { name, workbook };
}
