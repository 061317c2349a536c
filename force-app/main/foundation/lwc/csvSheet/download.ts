import type * as PapaParse from 'papaparse';

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvOf(rows: string[][], papa: typeof PapaParse): string {
  return papa.unparse(rows, { escapeFormulae: true });
}

/** Has the browser save the text as a file; the mark in front tells spreadsheets that it is UTF-8. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
