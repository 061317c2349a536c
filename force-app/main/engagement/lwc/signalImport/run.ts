import type { SignalImportColumn, SignalImportLine, SignalImportRequest, SignalImportResult } from 'apex/types';

/** What is sent with every part of the lines. */
export interface Setting {
  readonly source: string;
  readonly headings: string[];
  readonly columns: SignalImportColumn[];
}

/** Takes a part of the lines and answers with their results. */
export type Send = (call: { request: SignalImportRequest }) => Promise<SignalImportResult[] | null>;

/** Told after each part; answers whether to go on. */
export type Tell = (results: readonly SignalImportResult[]) => boolean;

/** Well below what one call to Apex may carry. */
const mostCharacters = 1_000_000;

/** Sends the lines in parts, one after the other: a later line may repeat an earlier one. */
export async function sendInParts(
  lines: readonly SignalImportLine[],
  setting: Setting,
  mostLines: number,
  send: Send,
  tell: Tell,
): Promise<void> {
  for (const part of partsOf(lines, mostLines)) {
    // eslint-disable-next-line no-await-in-loop
    const results = (await send({ request: { ...setting, lines: part } })) ?? [];
    if (!tell(results)) {
      return;
    }
  }
}

/** @returns the lines in parts that one call each can take */
export function partsOf(lines: readonly SignalImportLine[], mostLines: number): SignalImportLine[][] {
  const parts: SignalImportLine[][] = [];
  let size = 0;
  for (const line of lines) {
    const length = JSON.stringify(line).length;
    const current = parts.at(-1);
    if (current === undefined || current.length === mostLines || size + length > mostCharacters) {
      parts.push([line]);
      size = length;
    } else {
      current.push(line);
      size += length;
    }
  }
  return parts;
}
