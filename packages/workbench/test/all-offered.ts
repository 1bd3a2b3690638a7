import { sirajganj, templates } from "@dairy-functions/workbooks/templates";
import { offer } from "../src/index.ts";

/** Every workbook that the menu Templates offers. */
export const offered = [sirajganj, ...templates].map((template) => offer(template));
