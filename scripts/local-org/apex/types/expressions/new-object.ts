/** `new Foo(a)`, `new Account(Name = 'x')`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { NewObject } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isInterface } from '../hierarchy.ts';
import { firstMissing, isUnknown, missingText, UNKNOWN } from '../known.ts';
import { lackingAbove, lackingField } from '../lacking.ts';
import { findMember, isUnwriteable } from '../members/sobjects.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { resolveType } from '../type-resolution.ts';
import { checkArguments } from './arguments.ts';
import { checkAssigned } from './assignable.ts';
import { chooseConstructor } from './constructors.ts';
import { checkValue } from './expression.ts';

export function newObject(node: NewObject, body: BodyContext): ApexType {
  const type = resolveType(node.type, body.unit, body.owner);
  if (type.kind === 'sobject') {
    return newRecord(node, type, body);
  }
  const args =
    node.fields === null
      ? checkArguments(node.arguments, body)
      : node.fields.map(({ value }) => ({ node: value, type: checkValue(value, body) }));
  if (isUnknown(type)) {
    return type;
  }
  const lacking = missingText(firstMissing([lackingAbove(type), ...args.map((arg) => arg.type)]) ?? UNKNOWN);
  const isBareException = type.kind === 'platform' && type.name === 'System.Exception';
  if (
    isInterface(type) ||
    isBareException ||
    type.kind === 'primitive' ||
    (type.kind === 'class' && type.symbol.kind === 'enum')
  ) {
    body.unit.report(
      type.kind === 'class' && type.symbol.kind !== 'enum'
        ? compileErrors.abstractInstance
        : compileErrors.notConstructible,
      node.at,
      typeName(type),
    );
    return type;
  }
  if (type.kind === 'class' && type.symbol.isAbstract) {
    body.unit.report(compileErrors.abstractInstance, node.at, typeName(type));
    return type;
  }
  if (node.fields !== null) {
    body.unit.report(compileErrors.noFieldInitializer, node.at, typeName(type));
    return type;
  }
  const resolution = chooseConstructor(type, args, body, node.at);
  if (resolution !== undefined) {
    body.unit.facts.resolutions.set(node, resolution);
  }
  if (lacking !== null && (resolution === undefined || missingText(lackingAbove(type)) !== null)) {
    body.unit.refuse(node, node.at, lacking);
  }
  return type;
}

function newRecord(node: NewObject, type: Extract<ApexType, { kind: 'sobject' }>, body: BodyContext): ApexType {
  const args = checkArguments(node.arguments, body);
  if (type.name === null) {
    body.unit.report(compileErrors.notConstructible, node.at, 'SObject');
    return type;
  }
  if (args.length > 0) {
    body.unit.report(
      compileErrors.unknownConstructor,
      node.at,
      type.name,
      args.map((arg) => typeName(arg.type)).join(', '),
    );
  }
  const given = new Set<string>();
  for (const field of node.fields ?? []) {
    if (given.has(field.name.toLowerCase())) {
      body.unit.report(compileErrors.fieldTwice, field.at, field.name);
    }
    given.add(field.name.toLowerCase());
    const member = findMember(body.unit.program.schema, type.name, field.name);
    if (member === undefined) {
      checkValue(field.value, body);
      const lacking = lackingField(type.name, field.name, body.unit);
      if (lacking === undefined) {
        body.unit.report(compileErrors.unknownField, node.at, field.name, type.name);
      } else {
        body.unit.refuse(node, field.at, lacking);
      }
    } else {
      checkAssigned(field.value, member.type, body);
      if (member.field !== null && isUnwriteable(body.unit.program.schema, type.name, member.field)) {
        body.unit.report(compileErrors.readOnlyField, field.at, `${type.name}.${member.name}`);
      }
    }
  }
  body.unit.facts.resolutions.set(node, { kind: 'sobjectConstructor', object: type.name });
  return type;
}
