/// <reference types="office-js" />
/** Entry of dist/excel/functions.js, a classic script: every function is registered before Excel may call one. */
import { functionNamed, functionNames } from "@dairy-functions/shared";
import { loadLanguage } from "./language.ts";
import { register } from "./register-in-excel.ts";

/** A part of this script, which is evaluated when it is first asked for (packages/site/src/parts.ts). */
declare function part(name: "library"): typeof import("@dairy-functions/shared");

/** The whole library, for the pane, which the page loads after this script. */
export const library = () => part("library");

if (typeof CustomFunctions === "undefined")
  document.documentElement.className = "no-office"; // style.css then says so
else register(functionNames, (name) => functionNamed(name)!);

export { language, textsOfWorkbook } from "./language.ts";

/** When cells and pane speak their language. */
export const spoken = typeof Office === "undefined" ? undefined : Office.onReady?.().then(loadLanguage);
