import type * as PapaParse from 'papaparse';
import { filled, labels } from './labels';

export { csvOf, saveFile } from './download';
export { loadPapa, papa } from './library';

/** A CSV file as its rows, each with the line it has in a spreadsheet. */
export interface Sheet {
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly lines: readonly SheetLine[];
}

export interface SheetLine {
  /** As the spreadsheet counts: the headings are line 1, usually. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read; the message is for the user. */
export class SheetFault extends Error {}

/** What a sheet may be, and how its headings are told from titles above them. */
export interface SheetRules {
  readonly mostLines: number;
  /** How much of a row is understood as headings; the row of which most is understood holds them. */
  readonly understood: (cells: readonly string[]) => number;
}

const megabyte = 1024 * 1024;
const mostMegabytes = 5;
const mostTitles = 6;

/** @throws SheetFault when the file is no sheet that can be imported */
export async function readSheet(file: File, papa: typeof PapaParse, rules: SheetRules): Promise<Sheet> {
  if (file.size > mostMegabytes * megabyte) {
    throw new SheetFault(filled(labels.tooBig, Math.ceil(file.size / megabyte), mostMegabytes));
  }
  const { text, delimiter } = withoutHint(textOf(new Uint8Array(await file.arrayBuffer())));
  const { data, errors } = papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) {
    throw new SheetFault(filled(labels.quote, (open.row ?? 0) + 1));
  }
  return sheetOf(file.name, data, rules);
}

function sheetOf(fileName: string, data: readonly string[][], { mostLines, understood }: SheetRules): Sheet {
  const rows = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map(plain) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [headings, ...lines] = rows.slice(headingsIn(rows, understood));
  if (headings === undefined || lines.length === 0) {
    throw new SheetFault(labels.sheetEmpty);
  }
  if (lines.length > mostLines) {
    throw new SheetFault(filled(labels.tooLong, lines.length, mostLines));
  }
  return { fileName, headings: headings.cells, lines };
}

/** Titles may stand above the headings: of the first rows, the one of which most is understood. */
function headingsIn(rows: readonly SheetLine[], understood: SheetRules['understood']): number {
  const known = rows.slice(0, mostTitles).map(({ cells }) => understood(cells));
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** A downloaded cell that looked like a formula got an apostrophe before it; it is taken off again. */
function plain(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/^'(?=[=+\-@\t])/, '')
    .trim();
}

/** Excel may put the delimiter in a line of its own: `sep=;`. */
function withoutHint(text: string): { text: string; delimiter: string } {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  return hint === null ? { text, delimiter: '' } : { text: `\n${text.slice(hint[0].length)}`, delimiter: hint[1]! };
}

/** Text in the encodings that spreadsheets save: UTF-8, UTF-16 with its mark, else that of Western Windows. */
function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new SheetFault(labels.excel);
  }
  if (startsWith(bytes, [0xff, 0xfe])) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (startsWith(bytes, [0xfe, 0xff])) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  if (bytes.includes(0) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new SheetFault(labels.notText);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
