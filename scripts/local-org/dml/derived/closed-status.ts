/** Which statuses of cases and tasks mean that they are done with, and which priorities are high. Source: Metadata API Developer Guide, "StandardValueSet". */
import type { ApexValue } from '../../apex/values/value.ts';
import type { Project } from '../../project/types.ts';
import type { SaveChunk } from '../save-chunk.ts';

const STANDARD = {
  CaseStatus: { value: 'Closed', flag: 'closed' },
  TaskStatus: { value: 'Completed', flag: 'closed' },
  TaskPriority: { value: 'High', flag: 'highPriority' },
} as const;

type ValueSet = keyof typeof STANDARD;

const known = new WeakMap<Project['components'], Map<ValueSet, ReadonlyMap<ApexValue, boolean>>>();

/** @param set where the project says what the statuses mean; those it does not list mean what they do in a new org */
export function isClosedStatus(chunk: SaveChunk, set: 'CaseStatus' | 'TaskStatus', status: ApexValue): boolean {
  return isMarked(chunk, set, status);
}

/** @param priority of a task */
export function isHighPriority(chunk: SaveChunk, priority: ApexValue): boolean {
  return isMarked(chunk, 'TaskPriority', priority);
}

function isMarked({ tx }: SaveChunk, set: ValueSet, status: ApexValue): boolean {
  const { components } = tx.org.project;
  const sets = known.get(components) ?? new Map<ValueSet, ReadonlyMap<ApexValue, boolean>>();
  known.set(components, sets);
  const statuses = sets.get(set) ?? readStatuses(components, set);
  sets.set(set, statuses);
  return statuses.get(status) ?? status === STANDARD[set].value;
}

function readStatuses(components: Project['components'], set: ValueSet): ReadonlyMap<ApexValue, boolean> {
  const sources = (components.get('StandardValueSet') ?? []).filter(({ fullName }) => fullName === set);
  const values = sources.flatMap(({ body }) => body.all('standardValue'));
  return new Map(values.map((value) => [value.value('fullName') ?? '', value.flag(STANDARD[set].flag)]));
}
