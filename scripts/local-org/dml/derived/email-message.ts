/** An email that does not say how far it is was sent, or is new where it came in. Source: Object Reference, "EmailMessage". */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const NEW = '0';
const SENT = '3';

export function deriveEmailMessage(_chunk: SaveChunk, { record, old }: SaveRow): void {
  if (old !== null || valueOf(record, 'Status') !== null) return;
  record.fields.set('Status', valueOf(record, 'Incoming') === true ? NEW : SENT);
}
