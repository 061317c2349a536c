/**
 * Statics of a class: variables of the unit, made anew in each transaction at the class's first touch.
 * A final one with a literal value is a constant and needs no such care. Apex Developer Guide, "Static and Instance".
 */
import type { Expression } from '../syntax/nodes.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import type { UnitContext } from './unit-context.ts';
import { expressionAs } from './conversion.ts';
import { emitFunction } from './function-body.ts';
import { initialValues, type Initializer } from './initializers.ts';
import { memberName, quote, staticName } from './names.ts';
import { statements } from './statement.ts';

/** @returns the literal that a static final field always is, or null. */
function constantValue(field: FieldSymbol, initial: Expression | null, unit: UnitContext): Expression | null {
  if (!field.isFinal || initial?.kind !== 'Literal' || initial.type === 'null') return null;
  const type = unit.checked.typeOf(initial);
  return field.type.kind === 'primitive' && type.kind === 'primitive' && type.name === field.type.name ? initial : null;
}

/** Tells beforehand whether the class needs initialization: its functions ask. */
export function findStaticState(unit: UnitContext, owner: ClassSymbol): void {
  const isStateful = initialValues(owner, true).some(
    (item) => item.kind === 'block' || constantValue(item.field, item.initial, unit) === null,
  );
  if (isStateful) unit.stateful.add(owner);
}

export function staticMembers(unit: UnitContext, owner: ClassSymbol): void {
  const initializers = initialValues(owner, true);
  const fields = initializers.filter((item) => item.kind === 'field');
  for (const { field, initial } of fields) declare(unit, field, initial);
  if (!unit.hasStaticState(owner)) return;
  const varying = fields.filter(({ field, initial }) => constantValue(field, initial, unit) === null);
  const names = varying.map(({ field }) => staticName(field));
  unit.writer.line('let epoch = -1;');
  initFunction(unit, owner, initializers, names);
  const list = ['epoch', ...names].join(', ');
  // A transaction that starts within another one (a job run by Test.stopTest) gives the outer one its statics back.
  unit.writer.line(`$.statics(() => [${list}], ($saved) => { [${list}] = $saved; });`);
}

function declare(unit: UnitContext, field: FieldSymbol, initial: Expression | null): void {
  const constant = constantValue(field, initial, unit);
  const name = staticName(field);
  const holder = unit.holder(field.owner);
  if (constant !== null && constant.kind === 'Literal') {
    const value =
      typeof constant.value === 'string' &&
      field.type.kind === 'primitive' &&
      (field.type.name === 'Decimal' || field.type.name === 'Double')
        ? `${field.type.name === 'Decimal' ? 'decimalOf' : 'doubleOf'}(${quote(constant.value)})`
        : typeof constant.value === 'bigint'
          ? `${constant.value}n`
          : typeof constant.value === 'string'
            ? quote(constant.value)
            : String(constant.value);
    unit.writer.line(`const ${name} = ${value}; ${holder}.${memberName(field.name)} = ${name};`);
    return;
  }
  unit.writer.line(`let ${name} = null;`);
  if (unit.isComputed(field)) return;
  const check = 'if (epoch !== $.epoch) init();';
  unit.writer.line(
    `Object.defineProperty(${holder}, ${quote(memberName(field.name))}, { get() { ${check} return ${name}; }, set($v) { ${check} ${name} = $v; } });`,
  );
}

function initFunction(
  unit: UnitContext,
  owner: ClassSymbol,
  initializers: readonly Initializer[],
  names: readonly string[],
): void {
  unit.writer.enter(`Class.${owner.fullName}.<clinit>`);
  unit.writer.mark(owner.declaration.at);
  const blocks = initializers.flatMap((item) => (item.kind === 'block' ? item.body.statements : []));
  // The epoch is set first: classes that need each other see the values given so far.
  unit.writer.line(`function init() { epoch = $.epoch; ${names.map((name) => `${name} = null; `).join('')}`);
  unit.withoutCheck(owner, () =>
    emitFunction({
      unit,
      owner,
      head: '',
      statements: blocks,
      runsMore: true,
      emit: (cx) => {
        for (const item of initializers) {
          if (item.kind === 'block') statements(item.body.statements, cx);
          else if (item.initial !== null && constantValue(item.field, item.initial, unit) === null) {
            unit.writer.mark(item.field.at);
            unit.counts?.at(item.field.at, unit.writer);
            cx.write(`${staticName(item.field)} = ${expressionAs(item.initial, item.field.type, cx)};`);
          }
        }
      },
    }),
  );
  unit.writer.line('}');
}
