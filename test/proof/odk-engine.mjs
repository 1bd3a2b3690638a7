/** The engine of ODK Web Forms, in the page that it asks for. */
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html>");
for (const name of Object.getOwnPropertyNames(window))
  if (/^[A-Z]/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, document: window.document });
// Its parser, in WebAssembly, looks for its own file there.
globalThis.__dirname = fileURLToPath(new URL(".", import.meta.resolve("@getodk/xforms-engine")));
export const { createInstance } = await import("@getodk/xforms-engine");
