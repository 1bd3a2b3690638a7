/** Gives a file of the add-in by its address, or by its path on the web server. */
export type ReadFile = (address: string) => Uint8Array | undefined;

/** Width and height from the first block of a PNG. */
export function pngSize(file: Uint8Array | undefined): { readonly width: number; readonly height: number } | undefined {
  const bytes = Buffer.from(file ?? []);
  const isPng = bytes.length > 24 && bytes.subarray(1, 4).toString() === "PNG";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

/** What is wrong with a picture that has to be so wide and, if not said otherwise, so high. */
export function checkedPicture(name: string, file: Uint8Array | undefined, width: number, height = width): string[] {
  const found = pngSize(file);
  if (found?.width === width && found.height === height) return [];
  const is = found === undefined ? "no PNG" : `${found.width} x ${found.height}`;
  return [`${name} is ${is}, and ${width} x ${height} is asked for`];
}
