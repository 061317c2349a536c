/** Required fields: those marked so, the master of a detail record, and the name where the object asks for one. */
import { dmlErrors } from '../errors.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

/** Reports all missing fields of a row in one error, as the platform does. */
export function checkRequired(chunk: SaveChunk): void {
  const required = [...chunk.object.fields.values()].filter(
    (field) => (field.isRequired || field.kind === 'MasterDetail') && field.formula === null && field.kind !== 'Checkbox' && field.kind !== 'AutoNumber',
  );
  for (const row of living(chunk)) {
    const missing = required.filter((field) => {
      // Only a save through a screen asks for fields that this save does not touch.
      if (row.old !== null && valueOf(row.old, field.name) === null) return false;
      return field.name !== 'Id' && !isSystemFilled(field.name) && valueOf(row.record, field.name) === null;
    });
    if (missing.length > 0) row.errors.push(dmlErrors.required(missing.map((field) => field.name)));
  }
}

function isSystemFilled(name: string): boolean {
  return ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'IsDeleted', 'OwnerId'].includes(name);
}
