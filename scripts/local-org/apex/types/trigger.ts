/** Triggers: the object, the events, the body. */
import { compileErrors } from '../../errors/compile-errors.ts';
import type { TriggerDeclaration } from '../syntax/nodes.ts';
import { declareAround } from './around.ts';
import { newBody } from './bodies.ts';
import type { UnitContext } from './context.ts';
import { lackingType } from './lacking.ts';
import { checkStatements } from './statements/block.ts';

/** Rows that the platform writes for other records: who sees them, what they were. */
function isOfOthers(object: string): boolean {
  return /(Share|History)$/.test(object) && !/__[ce]$/i.test(object);
}

export function checkTrigger(tree: TriggerDeclaration, unit: UnitContext): void {
  const object = unit.program.schema.object(tree.object);
  if (object === undefined) {
    const lacking = lackingType([tree.object], unit);
    if (lacking === undefined) unit.report(compileErrors.unknownType, tree.at, tree.object);
    else unit.refuse(tree, tree.at, tree.object);
  } else if (['customMetadata', 'customSetting', 'bigObject'].includes(object.kind) || isOfOthers(object.name)) {
    unit.report(compileErrors.triggerObject, tree.at, object.name);
  }
  const seen = new Set<string>();
  for (const event of tree.events) {
    if (event === 'before undelete') {
      unit.report(compileErrors.beforeUndelete, tree.at);
    }
    if (object?.kind === 'platformEvent' && event !== 'after insert') {
      unit.report(compileErrors.eventTrigger, tree.at, object.name);
    }
    if (seen.has(event)) {
      unit.report(compileErrors.duplicateTriggerEvent, tree.at, event);
    }
    seen.add(event);
  }
  const triggerObject = object?.name ?? null;
  if (tree.members.length === 0) {
    checkStatements(tree.body.statements, newBody(unit, null, { isStatic: true, triggerObject }));
  } else {
    const around = declareAround(`${tree.name}$Trigger`, tree.members, tree.at, unit);
    // Under a name that source cannot spell, so that it is loaded with the classes.
    unit.program.classes.set(around.name.toLowerCase(), around);
    checkStatements(tree.body.statements, newBody(unit, around, { triggerObject }));
  }
}
