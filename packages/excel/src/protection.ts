/// <reference types="office-js" />
import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";

/** Sheets that are protected without a password: they are unprotected for a change, and then protected as they were. */

/** Whether this Excel says if a protected sheet has a password. Elsewhere an attempt tells. */
export const tellsPasswords = (): boolean =>
  Office.context?.requirements?.isSetSupported("ExcelApiOnline", "1.1") ?? false;

/** Protects a sheet as it was. */
type Protect = (sheet: Excel.Worksheet) => Promise<void>;

/** Unprotects a sheet, and gives what protects it again with all its options; undefined if it has a password. */
export async function unprotect(sheet: Excel.Worksheet): Promise<Protect | undefined> {
  sheet.load("name");
  sheet.protection.load("protected,options");
  await sheet.context.sync();
  const { name, protection } = sheet;
  if (!protection.protected) return async () => {};
  const { options } = protection;
  protection.unprotect();
  try {
    await sheet.context.sync();
  } catch (failure) {
    // Excel gives several codes for a password that is missing, so only what is not about one is passed on.
    if ((failure as OfficeExtension.Error).code === "InvalidOperationInCellEditMode") throw failure;
    return undefined;
  }
  return async (again) => {
    again.protection.protect(options);
    await again.context.sync().catch(() => {
      throw new Error(say(messages.notProtectedAgain, { sheet: name }));
    });
  };
}
