/** The file of a load: its header and its rows. */
import { InvalidBatch } from './columns.ts';
import { BrokenLine, parseCsv, type CsvRow } from './csv.ts';
import { formatOf, type IngestJob } from './ingest-job.ts';

export interface Upload {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** "The header row can contain up to 32,000 characters." Bulk API 2.0 Developer Guide, "Prepare CSV Files". */
const longestHeader = 32_000;

/** @throws InvalidBatch for a file without a header, or one whose lines end in another way than the job says */
export function uploadOf(job: IngestJob, text: string): Upload {
  const firstLine = /^[^\n]*\n?/.exec(text)?.[0] ?? '';
  const hasCarriageReturn = firstLine.endsWith('\r\n');
  if (firstLine.endsWith('\n') && hasCarriageReturn !== (job.lineEnding === 'CRLF'))
    throw new ClientInputError(`LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`);
  if (firstLine.length > longestHeader)
    throw new ClientInputError(`The header is longer than ${longestHeader} characters.`);
  const [header, ...rows] = parseCsv(text, formatOf(job));
  if (header === undefined || header instanceof BrokenLine) throw new InvalidBatch('The file has no header.');
  return { header, rows };
}

/** What is wrong with the file as a whole. */
class ClientInputError extends InvalidBatch {
  constructor(message: string) {
    super(message);
    this.message = `ClientInputError : ${message}`;
  }
}
