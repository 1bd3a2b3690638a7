/**
 * Builds the Sheets add-on, checks it and pushes it to the script that a target file names:
 * `npm run sheets:push` to that of .clasp.dev.json, `npm run sheets:push -- prod` to that of .clasp.prod.json.
 */
import { existsSync, readFileSync } from "node:fs";
import { buildSheets, checkSheets, clasp } from "@dairy-functions/appsscript/build";
import { tool } from "./publish/tool.ts";

const folder = "dist/sheets";
const target = process.argv[2] ?? "dev";
const file = `.clasp.${target}.json`;

function stop(...lines: string[]): never {
  console.error(lines.join("\n"));
  process.exit(1);
}

/** What is wrong with the target file, if anything is. */
function targetFault(): string | undefined {
  if (!/^[A-Za-z0-9-]+$/.test(target))
    return `"${target}" is not a name for a target: use letters, digits and hyphens.`;
  if (!existsSync(file)) return `There is no ${file}, which names the script to push to.`;
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return `${file} is not valid JSON: ${(error as Error).message}.`;
  }
  const { scriptId, rootDir } = (settings ?? {}) as Record<string, unknown>;
  if (typeof scriptId !== "string" || !/^[\w-]+$/.test(scriptId)) return `${file} has no scriptId.`;
  if (rootDir !== folder) return `${file} must have "rootDir": "${folder}".`;
  return undefined;
}

const fault = targetFault();
if (fault !== undefined)
  stop(
    fault,
    `Create it in the top folder: {"scriptId": "...", "rootDir": "${folder}"}`,
    "The script ID is in the Apps Script editor under Project Settings. docs/sheets.md has all the steps.",
  );

await buildSheets(folder);
const faults = checkSheets(folder);
if (faults.length > 0) stop("Not pushed, the add-on has faults:", ...faults.map((line) => `  ${line}`));
const { status } = clasp(tool("clasp"), ["-P", file, "push", "--force"], ".", "inherit");
if (status !== 0) stop("Not pushed. Without a login, run this once: npm run tool -- clasp login");
console.log(`Pushed to the script of ${file}. People still get the published version: see docs/sheets.md.`);
