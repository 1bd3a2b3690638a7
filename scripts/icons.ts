/**
 * Writes the font of the workbench's icons, `npm run icons`: the published one holds 600 more. A test says when another
 * version of o-spreadsheet uses an icon that the font lacks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { usedIcons } from "@dairy-functions/workbench/build";
import { library } from "./publish/tool.ts";

const { characters, font, file } = usedIcons();
writeFileSync(file, await library("subset-font")(readFileSync(font), characters.join(""), { targetFormat: "woff2" }));
console.log(`${file} holds ${characters.length} icons.`);
