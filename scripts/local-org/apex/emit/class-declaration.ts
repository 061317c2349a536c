/** A class becomes a JavaScript class; its statics stay outside it. */
import type { ClassDeclaration, MethodDeclaration, PropertyDeclaration } from '../syntax/nodes.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { constructors, isException } from './constructor.ts';
import { expressionAs } from './conversion.ts';
import { emitFunction } from './function-body.ts';
import { hasInitializers, initialValues } from './initializers.ts';
import { instanceMethod, staticMethod } from './method.ts';
import { backingName, classKey, functionName, identifierOf, initializerName, memberName, quote } from './names.ts';
import { instanceProperty, staticProperty } from './property.ts';
import { statements } from './statement.ts';
import { findStaticState, staticMembers } from './static-members.ts';
import type { UnitContext } from './unit-context.ts';

const isStatic = (member: MethodDeclaration | PropertyDeclaration): boolean =>
  member.modifiers.words.includes('static') || member.modifiers.words.includes('testmethod');

/** Emits a class and the classes inside it. */
export function classDeclaration(unit: UnitContext, symbol: ClassSymbol): void {
  const { declaration } = symbol;
  for (const inner of symbol.inner.values()) classDeclaration(unit, inner);
  if (declaration.kind !== 'Class') return;
  findStaticState(unit, symbol);
  staticMembers(unit, symbol);
  for (const member of declaration.members) {
    if (member.kind === 'Method' && isStatic(member)) staticMethod(unit, symbol, member);
    if (member.kind === 'Property' && isStatic(member)) staticProperty(unit, symbol, member);
  }
  instances(unit, symbol, declaration);
}

function instances(unit: UnitContext, symbol: ClassSymbol, declaration: ClassDeclaration): void {
  const name = `K_${identifierOf(symbol)}`;
  unit.writer.line(
    `let ${name}; $.define(${quote(classKey(symbol))}, () => ${name} = class extends ${base(unit, symbol)} {`,
  );
  nativeConstructor(unit, symbol);
  initializer(unit, symbol);
  constructors(unit, symbol);
  for (const member of declaration.members) {
    if (member.kind === 'Method' && !isStatic(member)) instanceMethod(unit, symbol, member);
    if (member.kind === 'Property' && !isStatic(member)) instanceProperty(unit, symbol, member);
  }
  for (const [slot, method] of symbol.staticAnswers)
    unit.writer.line(`${quote(slot)}(...$a) { return ${functionName(method)}(...$a); }`);
  for (const [slot, answer] of symbol.platformAnswers) {
    const call = unit.platform('method', answer.type, answer.key);
    unit.writer.line(`${quote(slot)}(...$a) { return $.dispatch(${quote(answer.slot)}, ${call}, this, ...$a); }`);
  }
  for (const [alias, slot] of symbol.aliases)
    unit.writer.line(`${quote(alias)}(...$a) { return this[${quote(slot)}](...$a); }`);
  unit.writer.line('});');
}

function base(unit: UnitContext, symbol: ClassSymbol): string {
  const { superclass } = symbol;
  if (superclass?.kind === 'class') return `$.classNamed(${quote(classKey(superclass.symbol))})`;
  return isException(symbol)
    ? '$.Exception'
    : unit.hoist('b', superclass?.kind === 'platform' ? `$.platformBase(${quote(superclass.name)})` : '$.Object');
}

/** Gives an object its fields, so that all objects of the class have one shape. */
function nativeConstructor(unit: UnitContext, symbol: ClassSymbol): void {
  const fields = initialValues(symbol, false).flatMap((item) =>
    item.kind === 'field'
      ? [`this.${unit.isComputed(item.field) ? backingName(item.field.name) : memberName(item.field.name)} = null;`]
      : [],
  );
  const [parameter, given] = isException(symbol) ? [`$name = ${quote(symbol.fullName)}`, '$name'] : ['', ''];
  unit.writer.line(`constructor(${parameter}) { super(${given}); ${fields.join(' ')} }`);
}

/** Field initializers and initializer blocks: those of the superclass, then the own ones in source order. */
function initializer(unit: UnitContext, symbol: ClassSymbol): void {
  const items = initialValues(symbol, false);
  unit.writer.enter(`Class.${symbol.fullName}.<init>`);
  unit.writer.mark(symbol.declaration.at);
  emitFunction({
    unit,
    owner: symbol,
    head: `${initializerName(symbol)}()`,
    statements: items.flatMap((item) => (item.kind === 'block' ? item.body.statements : [])),
    isConstructor: true,
    hasThis: true,
    emit: (cx) => {
      if (symbol.superclass?.kind === 'class' && hasInitializers(symbol.superclass.symbol))
        cx.write(`this[${initializerName(symbol.superclass.symbol)}]();`);
      for (const item of items) {
        if (item.kind === 'block') statements(item.body.statements, cx);
        else if (item.initial !== null) {
          unit.writer.mark(item.field.at);
          unit.counts?.at(item.field.at, unit.writer);
          cx.write(`this.${memberName(item.field.name)} = ${expressionAs(item.initial, item.field.type, cx)};`);
        }
      }
    },
  });
}
