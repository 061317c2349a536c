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

/** @returns the variable's type, or undefined when the name is no variable; writes down what it means */
export function variable(node: NameExpression, body: BodyContext): ApexType | undefined {
  const { facts } = body.unit;
  const local = body.scope.find(node.name);
  if (local !== undefined) {
    facts.resolutions.set(node, { kind: 'local', local });
    facts.types.set(node, local.type);
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
  if (type === undefined) {
    body.unit.report(compileErrors.unknownVariable, node.at, node.name);
    return UNKNOWN;
  }
  return type;
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
