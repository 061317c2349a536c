import { Buffer } from 'node:buffer';
import { TextDecoder as NodeTextDecoder } from 'node:util';
import * as papa from 'papaparse';
import { readSheet, type Sheet } from 'c/csvSheet';

Object.assign(globalThis, { TextDecoder: NodeTextDecoder });

function file(content: string | Uint8Array, size?: number): File {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'utf8')) : content;
  return { name: 'sheet.csv', size: size ?? bytes.length, arrayBuffer: async () => bytes } as unknown as File;
}

const rules = { mostLines: 2000, understood: (cells: readonly string[]) => cells.filter((cell) => cell !== '').length };
const read = (content: string | Uint8Array, size?: number): Promise<Sheet> =>
  readSheet(file(content, size), papa, rules);
const cellsOf = (sheet: Sheet): (readonly string[])[] => sheet.lines.map(({ cells }) => cells);

describe('reading a sheet', () => {
  it('reads headings and lines, each with its number in the spreadsheet', async () => {
    const sheet = await read('Account,Rationale\nAcme,Now\n\n  ,\nGlobex,Later\n');

    expect(sheet.headings).toEqual(['Account', 'Rationale']);
    expect(sheet.lines).toEqual([
      { line: 2, cells: ['Acme', 'Now'] },
      { line: 5, cells: ['Globex', 'Later'] },
    ]);
  });

  it('finds the headings below a title', async () => {
    const sheet = await read('Nominations of the east\n\nAccount,Rationale\nAcme,Now\n');

    expect(sheet.headings).toEqual(['Account', 'Rationale']);
    expect(sheet.lines).toEqual([{ line: 4, cells: ['Acme', 'Now'] }]);
  });

  it.each([
    ['commas', 'a,b\n1,"2, 3"'],
    ['semicolons', 'a;b\r\n1;2, 3'],
    ['tabs', 'a\tb\n1\t2, 3'],
    ['a hint for Excel', 'sep=;\r\na;b\r\n1;2, 3'],
    ['a byte order mark', '\ufeffa;b\n1;2, 3'],
  ])('understands %s', async (_, text) => {
    const sheet = await read(text);

    expect(sheet.headings).toEqual(['a', 'b']);
    expect(cellsOf(sheet)).toEqual([['1', '2, 3']]);
  });

  it('keeps quotes, line breaks and markup inside a cell', async () => {
    const sheet = await read('a,b\n"He said ""now""\r\nand meant it",<script>alert(1)</script>\n');

    expect(cellsOf(sheet)).toEqual([['He said "now"\nand meant it', '<script>alert(1)</script>']]);
  });

  it('reads what Excel saves as Unicode text', async () => {
    const text = 'Firma\tGrund\nMüller & Söhne\tمرحبا 🎯';
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);

    expect(cellsOf(await read(new Uint8Array(little)))).toEqual([['Müller & Söhne', 'مرحبا 🎯']]);
    expect(cellsOf(await read(new Uint8Array(big)))).toEqual([['Müller & Söhne', 'مرحبا 🎯']]);
  });

  it('reads what Excel saves for Western Windows', async () => {
    const sheet = await read(new Uint8Array(Buffer.from('a\nM\xfcller', 'latin1')));

    expect(cellsOf(sheet)).toEqual([['Müller']]);
  });

  it('takes the apostrophe off that a download put before a formula, and no other', async () => {
    expect(cellsOf(await read("a,b\n'=SUM(1),'quoted'\n"))).toEqual([['=SUM(1)', "'quoted'"]]);
  });

  it.each([
    ['an empty file', '', 'c.ImportSheetEmpty'],
    ['headings alone', 'a,b\n\n', 'c.ImportSheetEmpty'],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1]), 'c.ImportSheetExcel'],
    ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'c.ImportSheetExcel'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'c.ImportSheetNotText'],
    ['a PDF', '%PDF-1.7', 'c.ImportSheetNotText'],
    ['a quotation mark that is never closed', 'a,b\n"open,1\n', 'c.ImportSheetQuote'],
  ])('refuses %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('refuses what is too big before reading it', async () => {
    await expect(read('a\n1', 10 * 1024 * 1024)).rejects.toThrow('c.ImportSheetTooBig');
  });

  it('takes 2,000 lines and no more', async () => {
    const lines = (count: number): string => `a\n${'x\n'.repeat(count)}`;

    expect((await read(lines(2000))).lines).toHaveLength(2000);
    await expect(read(lines(2001))).rejects.toThrow('c.ImportSheetTooLong');
  });
});
