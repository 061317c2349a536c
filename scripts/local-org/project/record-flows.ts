/**
 * Active flows and processes that start when records are saved. Metadata API Developer Guide, "Flow": FlowStart,
 * processType.
 */
import type { Component, Project } from './types.ts';

export interface RecordFlow {
  readonly name: string;
  /** In lower case. */
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

/** @returns the project's flows that saving a record would start */
export function recordFlows(project: Project): readonly RecordFlow[] {
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
