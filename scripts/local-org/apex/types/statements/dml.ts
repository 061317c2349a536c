/** `insert`, `update`, `upsert`, `delete`, `undelete`, `merge`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { DmlStatement, TypeRef } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkValue } from '../expressions/expression.ts';
import { isList, isPrimitive, isUnknown } from '../known.ts';
import { lackingField } from '../lacking.ts';
import { findMember } from '../members/sobjects.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { refText } from '../type-resolution.ts';

export function dml(node: DmlStatement, body: BodyContext): void {
  const type = checkValue(node.target, body);
  const record = recordOf(type);
  checkOperation(node, record, body);
  if (record === undefined && !isUnjudged(type)) {
    body.unit.report(compileErrors.dmlOperand, node.target.at, typeName(type));
  }
  if (node.mergeWith !== null) {
    const other = checkValue(node.mergeWith, body);
    const isId = isPrimitive(isList(other) ? other.args[0]! : other, 'Id', 'String');
    if (!isUnjudged(other) && recordOf(other) === undefined && !isId) {
      body.unit.report(compileErrors.dmlOperand, node.mergeWith.at, typeName(other));
    } else if (areOfTwoObjects(record, recordOf(other))) {
      body.unit.report(compileErrors.mergeDuplicates, node.mergeWith.at);
    }
  }
  if (node.externalId !== null && record?.kind === 'sobject' && record.name !== null) {
    checkExternalId(node.externalId, record.name, body);
  }
}

/** Apex Developer Guide, "Merge Statement", "sObjects That Don't Support DML Operations". */
const MERGED = new Set(['Account', 'Case', 'Contact', 'Individual', 'Lead']);

const NEVER_SAVED = new Set([
  ...['ApexComponent', 'ApexPage', 'BusinessHours', 'BusinessProcess', 'CategoryNode', 'CurrencyType'],
  ...['DatedConversionRate', 'ProcessInstance', 'Profile', 'RecordType', 'StaticResource', 'WebLink'],
]);

function checkOperation(node: DmlStatement, record: ApexType | undefined, body: BodyContext): void {
  if (record?.kind !== 'sobject') return;
  const { name } = record;
  if (node.operation === 'merge' && name !== null && !MERGED.has(name)) {
    body.unit.report(compileErrors.mergeType, node.target.at, name);
  }
  if (name !== null && (/__mdt$/i.test(name) || NEVER_SAVED.has(name))) {
    body.unit.report(compileErrors.dmlNotAllowed, node.target.at, node.operation, name);
  }
  if (node.externalId !== null && name === null) {
    body.unit.report(compileErrors.upsertConcrete, node.target.at);
  }
}

function areOfTwoObjects(one: ApexType | undefined, other: ApexType | undefined): boolean {
  const [name, otherName] = [one, other].map((type) => (type?.kind === 'sobject' ? type.name : null));
  return name !== null && otherName !== null && name !== otherName;
}

function recordOf(type: ApexType): ApexType | undefined {
  const record = isList(type) ? type.args[0] : type;
  return record?.kind === 'sobject' ? record : undefined;
}

/** Of a type that is missing, or a list of it. */
function isUnjudged(type: ApexType): boolean {
  return isUnknown(isList(type) ? type.args[0]! : type);
}

/** `upsert rows Key__c` and `upsert rows Account.Key__c`. */
function checkExternalId(ref: TypeRef, object: string, body: BodyContext): void {
  const name = ref.names.at(-1)!.name;
  const member = findMember(body.unit.program.schema, object, name);
  if (member === undefined) {
    const lacking = lackingField(object, name, body.unit);
    if (lacking === undefined) body.unit.report(compileErrors.unknownField, ref.at, name, object);
  } else if (member.field !== null && member.field.isCustom && !member.field.isExternalId) {
    body.unit.report(compileErrors.upsertField, ref.at, refText(ref));
  }
}
