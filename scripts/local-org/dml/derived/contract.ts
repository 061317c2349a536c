/** End of a contract, and what the statuses of contracts and orders stand for. Object Reference, "Contract", "Order". */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { isChanged, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const contractCodes: Readonly<Record<string, string>> = {
  'In Approval Process': 'InApproval',
  Activated: 'Activated',
};

/** The last day of the term, which is counted in months from the start. */
export function deriveContract(chunk: SaveChunk, row: SaveRow): void {
  const { record } = row;
  const start = valueOf(record, 'StartDate');
  const term = valueOf(record, 'ContractTerm');
  record.fields.set(
    'EndDate',
    start instanceof ApexDate && typeof term === 'number' ? start.addMonths(term).addDays(-1) : null,
  );
  setCode(chunk, row, contractCodes[String(valueOf(record, 'Status'))] ?? 'Draft');
}

export function deriveOrder(chunk: SaveChunk, row: SaveRow): void {
  setCode(chunk, row, valueOf(row.record, 'Status') === 'Activated' ? 'Activated' : 'Draft');
}

/** Who activates, and when, is noted with the code. */
function setCode(chunk: SaveChunk, row: SaveRow, code: string): void {
  const field = chunk.object.fields.get('status');
  if (field !== undefined && row.old !== null && !isChanged(row, field)) return;
  row.record.fields.set('StatusCode', code);
  if (code !== 'Activated') return;
  row.record.fields.set('ActivatedDate', new ApexDatetime(chunk.tx.org.clock.now()));
  row.record.fields.set('ActivatedById', chunk.tx.user.id);
}
