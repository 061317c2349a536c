/** ProcessDefinition and ProcessNode rows, made from the metadata when a process is first used. */
import type { Transaction } from '../org/transaction.ts';
import type { ApprovalProcess } from './process.ts';
import type { PlatformRows } from '../database/platform-rows.ts';

/** @returns the id of the process's definition, with nodes for its steps. */
export function definitionIdOf(rows: PlatformRows, tx: Transaction, process: ApprovalProcess): string {
  const known = rows.find('ProcessDefinition', { DeveloperName: process.name, TableEnumOrId: process.object })[0];
  const definition =
    known ??
    rows.insert(tx, 'ProcessDefinition', {
      DeveloperName: process.name,
      Name: process.label,
      Description: process.description,
      TableEnumOrId: process.object,
      Type: 'Approval',
      State: 'Active',
      LockType: 'Total',
    });
  const nodes = new Set(
    rows.find('ProcessNode', { ProcessDefinitionId: definition.id }).map((node) => node.fields.get('DeveloperName')),
  );
  for (const step of process.steps) {
    if (!nodes.has(step.name))
      rows.insert(tx, 'ProcessNode', {
        DeveloperName: step.name,
        Name: step.label,
        ProcessDefinitionId: definition.id,
      });
  }
  return definition.id!;
}

export function nodeIdOf(rows: PlatformRows, definitionId: string, step: string): string {
  return rows.find('ProcessNode', { ProcessDefinitionId: definitionId, DeveloperName: step })[0]!.id!;
}
