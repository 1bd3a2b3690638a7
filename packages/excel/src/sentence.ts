/** What went wrong, for a person: Office.js says it in the words of its makers. */
export function sentenceOf(failure: unknown, what: string): string {
  const { code, message } = failure as { readonly code?: string; readonly message?: string };
  if (code === "AccessDenied") return `${what}: the sheet is protected. Take the protection off, then try again.`;
  if (code === "InvalidOperationInCellEditMode") return `${what}: a cell is being edited. Press Enter, then try again.`;
  return `${what}: ${message ?? String(failure)}`;
}
