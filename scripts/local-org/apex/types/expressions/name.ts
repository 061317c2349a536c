/**
 * A bare name: a variable, else a field or property of the class, its superclasses or, when static, the
 * classes around it.
 */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { NameExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { UNKNOWN } from '../known.ts';
import { findField } from '../members/fields.ts';
import type { FieldSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';

/** @returns the variable's type, or undefined when the name is no variable; writes down what it means */
export function variable(node: NameExpression, body: BodyContext): ApexType | undefined {
  const { facts } = body.unit;
  const local = body.scope.find(node.name);
  if (local !== undefined) {
    facts.resolutions.set(node, { kind: 'local', local });
    facts.types.set(node, local.type);
    if (local.isHiddenType) body.unit.report(compileErrors.hiddenType, node.at, typeName(local.type));
    return local.type;
  }
  const field = fieldInScope(node.name, body);
  if (field === undefined) {
    return undefined;
  }
  facts.resolutions.set(node, { kind: 'field', field });
  facts.types.set(node, field.type);
  return field.type;
}

export function nameValue(node: NameExpression, body: BodyContext): ApexType {
  const type = variable(node, body);
  if (type !== undefined) {
    checkForward(node, body);
    return type;
  }
  const instance = body.isStatic && body.owner !== null ? findField(body.owner, node.name) : undefined;
  if (instance === undefined) {
    body.unit.report(compileErrors.unknownVariable, node.at, node.name);
  } else {
    body.unit.report(compileErrors.instanceFieldUse, node.at, instance.name, instance.owner.fullName);
  }
  return UNKNOWN;
}

/** A field's initial value uses fields that have theirs: those declared before. */
function checkForward(node: NameExpression, body: BodyContext): void {
  const { initializing } = body;
  const meaning = body.unit.facts.resolutions.get(node);
  if (initializing === null || meaning?.kind !== 'field') return;
  const { field } = meaning;
  const isLater =
    field.kind === 'field' &&
    field.owner === initializing.owner &&
    field.isStatic === initializing.isStatic &&
    (field.at.line > initializing.at.line ||
      (field.at.line === initializing.at.line && field.at.column >= initializing.at.column));
  if (isLater) body.unit.report(compileErrors.forwardReference, node.at, field.name);
}

function fieldInScope(name: string, body: BodyContext): FieldSymbol | undefined {
  let isStatic = body.isStatic;
  for (let around = body.owner; around !== null; around = around.outer) {
    const field = findField(around, name);
    if (field !== undefined && (field.isStatic || !isStatic)) {
      return field;
    }
    // An inner class has no instance of the class around it.
    isStatic = true;
  }
  return undefined;
}
