/**
 * `switch on`: over Integer, Long, String, an enum or a record of any object.
 * Source: Apex Developer Guide, "Switch Statements".
 */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Expression, Position, SwitchStatement, WhenClause } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable, isCastable } from '../conversions.ts';
import { checkExpression, checkValue } from '../expressions/expression.ts';
import { isEnum } from '../hierarchy.ts';
import { isPrimitive, isUnknown } from '../known.ts';
import { platformType } from '../platform/registry.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { resolveType } from '../type-resolution.ts';
import { block, checkStatements } from './block.ts';
import { declareLocal } from './declare-local.ts';

/** Where the statement begins is where the platform tells that its choices do not fit together or do not fit its value. */
export function switchStatement(node: SwitchStatement, body: BodyContext): void {
  const subject = checkValue(node.subject, body);
  if (!isSwitchable(subject)) {
    body.unit.report(compileErrors.switchType, node.subject.at, typeName(subject));
  }
  const choices: Choices = { at: node.at, subject, seen: new Set() };
  node.whens.forEach((when, index) => {
    if (when.match.kind === 'else' && index < node.whens.length - 1) {
      body.unit.report(compileErrors.switchElseLast, node.at);
    }
    checkWhen(when, choices, body);
  });
}

interface Choices {
  readonly at: Position;
  readonly subject: ApexType;
  readonly seen: Set<string>;
}

function isSwitchable(type: ApexType): boolean {
  return (
    isUnknown(type) ||
    isPrimitive(type, 'Integer', 'Long', 'String') ||
    (type.kind === 'sobject' && (type.name === null || type.name === 'Name')) ||
    isEnum(type)
  );
}

function checkWhen(when: WhenClause, choices: Choices, body: BodyContext): void {
  const { subject, seen } = choices;
  const { match } = when;
  if (match.kind === 'values') {
    match.values.forEach((value) => checkWhenValue(value, choices, body));
    block(when.body, body);
  } else if (match.kind === 'type') {
    const type = resolveType(match.type, body.unit, body.owner);
    if (!isUnknown(type) && !isUnknown(subject) && !isCastable(subject, type)) {
      body.unit.report(compileErrors.illegalCast, match.type.at, typeName(subject), typeName(type));
    }
    const key = `type ${typeName(type)}`;
    if (seen.has(key)) body.unit.report(compileErrors.switchDuplicate, match.type.at, typeName(type));
    seen.add(key);
    const inner: BodyContext = { ...body, scope: body.scope.inner() };
    declareLocal(when, match.name, type, false, when.at, inner);
    checkStatements(when.body.statements, inner);
  } else {
    block(when.body, body);
  }
}

function checkWhenValue(value: Expression, { at, subject, seen }: Choices, body: BodyContext): void {
  const key =
    value.kind === 'Literal'
      ? `${value.type} ${String(value.value)}`
      : value.kind === 'Name' || value.kind === 'FieldAccess'
        ? value.name.toLowerCase()
        : '';
  if (seen.has(key)) {
    body.unit.report(compileErrors.switchDuplicate, at, key.replace(/^\w+ /, ''));
  }
  seen.add(key);
  if (value.kind === 'Name' && isEnum(subject)) {
    enumName(value, subject, body);
    return;
  }
  if (value.kind === 'FieldAccess' && isEnum(subject)) {
    body.unit.report(compileErrors.switchQualified, value.at);
    return;
  }
  const type = checkExpression(value, body);
  checkConstant(value, body);
  if (!isUnknown(type) && !isUnknown(subject) && !isAssignable(type, subject) && !isAssignable(subject, type)) {
    body.unit.report(compileErrors.switchValueType, at, typeName(type), typeName(subject));
  }
}

/** A literal, or a static final field. */
function checkConstant(value: Expression, body: BodyContext): void {
  const meaning = body.unit.facts.resolutions.get(value);
  const isVariable =
    meaning?.kind === 'local' || (meaning?.kind === 'field' && !(meaning.field.isStatic && meaning.field.isFinal));
  if (isVariable && (value.kind === 'Name' || value.kind === 'FieldAccess')) {
    body.unit.report(compileErrors.switchValue, value.at, value.name);
  }
}

/** A value of the subject's enum stands without its type. */
function enumName(value: Extract<Expression, { kind: 'Name' }>, subject: ApexType, body: BodyContext): void {
  const { facts } = body.unit;
  facts.types.set(value, subject);
  if (subject.kind === 'class') {
    const name = subject.symbol.enumValues.find((each) => each.toLowerCase() === value.name.toLowerCase());
    if (name !== undefined) {
      facts.resolutions.set(value, { kind: 'enumValue', symbol: subject.symbol, value: name });
      return;
    }
  } else if (subject.kind === 'platform') {
    const name = platformType(subject.name)?.enumValues.get(value.name.toLowerCase());
    if (name !== undefined) {
      facts.resolutions.set(value, { kind: 'platformEnumValue', type: subject.name, value: name });
      return;
    }
  }
  body.unit.report(compileErrors.switchEnumValue, value.at);
}
