/** Where an asset stands in its hierarchy. Object Reference, "Asset": AssetLevel, RootAssetId. */
import type { ApexValue } from '../../apex/values/value.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** The parent knows its root and level; below it is one level more. */
export function deriveAsset({ store, object }: SaveChunk, row: SaveRow): void {
  const set = (field: string, value: ApexValue): void =>
    void (object.fields.has(field.toLowerCase()) && row.record.fields.set(field, value));
  const parentId = valueOf(row.record, 'ParentId');
  const [parent] = typeof parentId === 'string' ? store.load(object, [parentId]) : [];
  const level = parent === undefined ? 0 : valueOf(parent, 'AssetLevel');
  set('AssetLevel', (typeof level === 'number' ? level : 1) + 1);
  set('RootAssetId', parent === undefined ? null : (valueOf(parent, 'RootAssetId') ?? parent.id));
}
