/** What kind of thing a permission set opens. Object Reference, "SetupEntityAccess": SetupEntityType. */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveSetupEntity({ store, object }: SaveChunk, { record }: SaveRow): void {
  const id = valueOf(record, 'SetupEntityId');
  const entity = typeof id === 'string' ? store.schema.objectOfId(id) : undefined;
  if (entity !== undefined && object.fields.has('setupentitytype')) record.fields.set('SetupEntityType', entity.name);
}
