/** Names and values as they are written in SQL and in CSV files. */

export const quotedName = (name: string) => `"${name.replace(/"/g, '""')}"`;
export const quotedText = (text: string) => `'${text.replace(/'/g, "''")}'`;

/** A value as it is in a CSV file. */
export const csvField = (value: unknown): string => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
