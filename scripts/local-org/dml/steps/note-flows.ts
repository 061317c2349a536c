/**
 * Record-triggered flows and processes, which are not run: it is noted that they would have. Metadata API Developer
 * Guide, "Flow": FlowStart, processType.
 */
import { doubt, unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import type { Component, Project } from '../../project/types.ts';
import { living, type SaveChunk } from '../save-chunk.ts';

interface RecordFlow {
  readonly name: string;
  readonly object: string;
  readonly operations: readonly string[];
}

const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  Create: ['insert'],
  Update: ['update'],
  CreateAndUpdate: ['insert', 'update'],
  Delete: ['delete'],
};

const flows = new WeakMap<Project, readonly RecordFlow[]>();

/** Notes each active flow that the save would have started. */
export function noteFlows(chunk: SaveChunk): void {
  const object = chunk.object.name.toLowerCase();
  if (living(chunk).length === 0) return;
  for (const flow of flowsOf(chunk.tx.org.project))
    if (flow.object === object && flow.operations.includes(chunk.operation))
      doubt(() => unsupported(unsupportedMetadata.flow, [flow.name, chunk.object.name]));
}

function flowsOf(project: Project): readonly RecordFlow[] {
  let known = flows.get(project);
  if (known === undefined)
    flows.set(project, (known = (project.components.get('Flow') ?? []).flatMap((flow) => recordFlow(flow) ?? [])));
  return known;
}

function recordFlow({ fullName, body }: Component): RecordFlow | null {
  if (body.value('status') !== 'Active') return null;
  const start = body.child('start');
  const object = start?.value('object') ?? processObject(body);
  const trigger = start?.value('recordTriggerType');
  const isProcess = body.value('processType') === 'Workflow';
  if (object === undefined || (trigger === undefined && !isProcess)) return null;
  return { name: fullName, object: object.toLowerCase(), operations: OPERATIONS[trigger ?? 'CreateAndUpdate'] ?? [] };
}

/** Processes of the Process Builder keep their object among the values of their editor. */
function processObject(body: Component['body']): string | undefined {
  return body
    .all('processMetadataValues')
    .find((value) => value.value('name') === 'ObjectType')
    ?.child('value')
    ?.value('stringValue');
}
