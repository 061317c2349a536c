/** Record-triggered flows and processes, which are not run: it is noted that they would have. */
import { doubt, unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import { recordFlows } from '../../project/record-flows.ts';
import { living, type SaveChunk } from '../save-chunk.ts';

/** Notes each active flow that the save would have started. */
export function noteFlows(chunk: SaveChunk): void {
  const object = chunk.object.name.toLowerCase();
  if (living(chunk).length === 0) return;
  for (const flow of recordFlows(chunk.tx.org.project))
    if (flow.object === object && flow.operations.includes(chunk.operation))
      doubt(() => unsupported(unsupportedMetadata.flow, [flow.name, chunk.object.name]));
}
