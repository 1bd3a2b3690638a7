import { existsSync, readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";
import { cellsOf, type Posted, playExcel, type Shown } from "./bridge.ts";

const microsofts = "node_modules/@microsoft/office-js/dist/custom-functions-runtime.js";

export interface Runtime {
  /** The functions that the bundle registered. */
  readonly registered: readonly string[];
  /** The cells that a call shows. */
  readonly call: (name: string, args: readonly unknown[]) => Promise<Shown[][]>;
  /** The same for each call of one batch. */
  readonly callAll: (calls: readonly Posted[]) => Promise<Shown[][][]>;
  /** What a function returns for the preview of a value, which this version of the runtime does not tell apart. */
  readonly preview: (name: string, args: readonly unknown[]) => unknown;
  readonly sent: () => number;
  readonly close: () => void;
}

/**
 * Microsoft's own custom-functions runtime in jsdom, with bundles of functions in it and us in the place of Excel.
 * `office` is what office.js and the browser bring along besides.
 */
export function bootRuntime({ scripts, office = {} }: { scripts: readonly string[]; office?: object }): Runtime {
  const problems: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (problem) => problems.push(problem.message));
  // The runtime refuses to start where no script element names it.
  const { window } = new JSDOM('<script type="text/plain" src="https://localhost:3000/custom-functions-runtime.js">', {
    url: "https://localhost:3000/functions.html",
    runScripts: "outside-only",
    virtualConsole,
  });
  window.MessageChannel = MessageChannel; // jsdom has none
  Object.assign(window, { __name: (named: unknown) => named }); // by which tsx names functions
  window.eval(`(${playExcel})()`);
  window.eval(readFileSync(microsofts, "utf8"));
  Object.assign(window, office);
  for (const script of scripts) window.eval(script);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const callAll = async (calls: readonly Posted[]) => (await window.postToFunctions(calls)).map(cellsOf);
  return {
    registered: Object.keys(window.CustomFunctions._association.mappings),
    call: async (name, args) => (await callAll([{ name, args }]))[0]!,
    callAll,
    preview: (name, args) => window.CustomFunctions._association.mappings[name](...args, { isInValuePreview: true }),
    sent: () => window.sent,
    close: () => window.close(),
  };
}

/** A file of the built add-in. */
export function built(file: string): string {
  const path = `dist/excel/${file}`;
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build".`);
  return readFileSync(path, "utf8");
}
