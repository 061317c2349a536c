/** A trigger is a function without parameters; Trigger.new and the others come from the runtime. */
import type { TriggerDeclaration } from '../syntax/nodes.ts';
import { classAround } from './anonymous-block.ts';
import { classDeclaration } from './class-declaration.ts';
import { emitFunction } from './function-body.ts';
import { identifierOf, quote } from './names.ts';
import { statements } from './statement.ts';
import type { UnitContext } from './unit-context.ts';

export function triggerDeclaration(unit: UnitContext, trigger: TriggerDeclaration): void {
  const around = classAround(unit.checked);
  if (around !== null) classDeclaration(unit, around);
  unit.writer.enter(`Trigger.${trigger.name}`);
  unit.writer.mark(trigger.at);
  emitFunction({
    unit,
    owner: around,
    head: 'function trigger()',
    statements: trigger.body.statements,
    emit: (cx) => statements(trigger.body.statements, cx),
  });
  unit.writer.line(
    `$.defineTrigger(${quote(trigger.name)}, ${quote(trigger.object)}, ${JSON.stringify(trigger.events)}, ${around === null ? 'trigger' : `() => trigger.call(new K_${identifierOf(around)}())`});`,
  );
}
