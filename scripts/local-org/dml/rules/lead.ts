/** A converted lead stays as it is. Salesforce Help, "Considerations for Converting Leads". */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function keepConvertedLead({ options }: SaveChunk, row: SaveRow): void {
  if (options.isConversion === true || row.old === null || valueOf(row.old, 'IsConverted') !== true) return;
  row.errors.push(dmlErrors.convertedLead());
}
