/** Comma-separated values as Bulk API 2.0 reads and writes them. Bulk API 2.0 Developer Guide, "Prepare CSV Files". */

export interface CsvFormat {
  readonly delimiter: string;
  readonly lineEnding: '\n' | '\r\n';
}

/** A line whose quotes are wrong. */
export class BrokenLine {
  constructor(readonly text: string) {}
}

/** The values of a line. */
export type CsvRow = readonly string[] | BrokenLine;

/** @returns the lines that are not empty. Values are not trimmed; a quote counts only at the edge of a value. */
export function parseCsv(text: string, format: CsvFormat): CsvRow[] {
  const rows: CsvRow[] = [];
  const reader = new Reader(text, format);
  while (!reader.isAtEnd) {
    const row = reader.row();
    if (row instanceof BrokenLine || row.length > 1 || row[0] !== '') rows.push(row);
  }
  return rows;
}

export function formatCsv(rows: Iterable<readonly string[]>, { delimiter, lineEnding }: CsvFormat): string {
  let text = '';
  for (const row of rows) text += row.map(quoted).join(delimiter) + lineEnding;
  return text;
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly format: CsvFormat,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  row(): CsvRow {
    const begin = this.at;
    const values: string[] = [];
    for (;;) {
      const value = this.text[this.at] === '"' ? this.quotedValue() : this.plainValue();
      if (value === null) return this.brokenLine(begin);
      values.push(value);
      if (this.takes(this.format.delimiter)) continue;
      if (this.takes(this.format.lineEnding) || this.isAtEnd) return values;
      return this.brokenLine(begin);
    }
  }

  /** @returns null for one that is not closed */
  private quotedValue(): string | null {
    let value = '';
    for (let from = this.at + 1; ;) {
      const end = this.text.indexOf('"', from);
      if (end === -1) return null;
      value += this.text.slice(from, end);
      this.at = end + 1;
      if (this.text[this.at] !== '"') return value;
      value += '"';
      from = this.at + 1;
    }
  }

  /** @returns null for one with a quote in it */
  private plainValue(): string | null {
    const from = this.at;
    while (this.at < this.text.length) {
      const character = this.text[this.at]!;
      if (character === '"') return null;
      if (character === this.format.delimiter) break;
      if (this.text.startsWith(this.format.lineEnding, this.at)) break;
      this.at++;
    }
    return this.text.slice(from, this.at);
  }

  private takes(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** Goes on after the first end of a line, so that a quote that is not closed costs one line. */
  private brokenLine(begin: number): BrokenLine {
    const found = this.text.indexOf(this.format.lineEnding, begin);
    const end = found === -1 ? this.text.length : found;
    this.at = end + this.format.lineEnding.length;
    return new BrokenLine(this.text.slice(begin, end));
  }
}
