/**
 * Change Data Capture: a change event for each record of an object that has such. In a test only once it asked for them.
 * Change Data Capture Developer Guide, "Testing Change Event Triggers".
 */
import { testContext } from '../../org/test-context.ts';
import { living, type SaveChunk } from '../save-chunk.ts';

export function captureChanges(chunk: SaveChunk): void {
  const { tx, object, operation } = chunk;
  const event = object.isCustom ? object.name.replace(/__c$/, '__ChangeEvent') : `${object.name}ChangeEvent`;
  if (chunk.store.schema.object(event) === undefined) return;
  if (tx.isTest && tx.store.get(testContext.changeCapture) !== true) return;
  tx.org.async.captureChanges(
    tx,
    living(chunk).map(({ record, old }) => ({ operation, record, old })),
  );
}
