export const fileTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A name that every system takes for a file. */
export const nameOfFile = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-");

/** Hands a file to the browser, which saves it where it saves downloads. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = nameOfFile(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
