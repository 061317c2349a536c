/** One field of a standard object from its Apex type and what the facts add. */
import type { FieldKind, RollUpSummary } from './types.ts';
import { draftField } from './draft.ts';
import type { FieldDraft } from './draft.ts';
import type { FieldFacts } from './standard-facts.ts';

/** @param apexType as in the platform's own type stubs: `String`, `Id`, `Datetime` … */
export function standardField(
  name: string,
  apexType: string,
  relatedType: string | undefined,
  facts: FieldFacts,
): FieldDraft {
  const kind = facts.kind ?? kindOf(name, apexType, facts);
  const isReference = kind === 'Lookup' || kind === 'MasterDetail';
  const numbers =
    kind === 'Currency'
      ? { precision: 18, scale: 2 }
      : kind === 'Number' || kind === 'Percent'
        ? numberShape(name)
        : kind === 'Integer'
          ? { precision: 9, scale: 0 }
          : {};
  const isWritable = facts.readOnly !== true && kind !== 'AutoNumber' && kind !== 'Address';
  // `IsClosed`, `HasOpenActivity`: follow from other fields, so no permission set can hide them.
  const isDerivedFlag = kind === 'Checkbox' && facts.readOnly === true;
  return draftField(name, kind, {
    ...numbers,
    ...(facts.label === undefined ? {} : { label: facts.label }),
    ...(textLength(name, kind, facts.length) ?? {}),
    ...(facts.precision === undefined ? {} : { precision: facts.precision }),
    ...(facts.scale === undefined ? {} : { scale: facts.scale }),
    isRequired: facts.required === true,
    isUnique: facts.unique === true,
    isNameField: facts.nameField ?? name === 'Name',
    isCreateable: isWritable,
    isUpdateable: isWritable && facts.createOnly !== true,
    isPermissionable:
      facts.required !== true &&
      name !== 'Name' &&
      name !== 'OwnerId' &&
      kind !== 'MasterDetail' &&
      kind !== 'Id' &&
      kind !== 'AutoNumber' &&
      facts.isOpen !== true &&
      !isDerivedFlag,
    picklist: (facts.values ?? []).map((value) => ({
      value,
      label: value,
      isDefault: value === facts.default,
      isActive: true,
    })),
    ...(isReference
      ? {
          referenceTo: referenceTo(name, relatedType, facts),
          relationshipName: facts.relationship === null ? null : name.slice(0, -2),
          childRelationshipName: facts.child ?? null,
        }
      : {}),
    ...(isReference ? { deleteConstraint: facts.onDelete ?? (kind === 'MasterDetail' ? 'Cascade' : 'SetNull') } : {}),
    ...(facts.summary === undefined ? {} : { summary: summaryOf(facts.summary) }),
    ...(facts.formula === undefined ? {} : { formula: facts.formula }),
    ...(facts.format === undefined ? {} : { autoNumberFormat: facts.format }),
    ...(facts.default === undefined ? {} : { defaultValue: defaultOf(kind, facts.default) }),
  });
}

function summaryOf({ of, by }: NonNullable<FieldFacts['summary']>): RollUpSummary {
  const [childObject = '', childField = null] = of.split('.');
  return { operation: childField === null ? 'count' : 'sum', childObject, childField, foreignKey: by, filters: [] };
}

/** Kinds that the Apex type alone does not tell, by Salesforce's naming of fields. */
function kindOf(name: string, apexType: string, facts: FieldFacts): FieldKind {
  if (name === 'Id') return 'Id';
  if (facts.values !== undefined) return 'Picklist';
  switch (apexType) {
    case 'Id':
      return 'Lookup';
    case 'Boolean':
      return 'Checkbox';
    case 'Integer':
    case 'Long':
      return 'Integer';
    case 'Decimal':
    case 'Double':
      return /^(Amount|Hierarchy.*(Cost|Revenue|Amount)|.*(Price|Revenue|Cost|Amount|Total))/.test(name)
        ? 'Currency'
        : 'Number';
    case 'Date':
      return 'Date';
    case 'Datetime':
      return 'DateTime';
    case 'Time':
      return 'Time';
    case 'Blob':
      return 'Base64';
    case 'Address':
      return 'Address';
    case 'Location':
      return 'Location';
    default:
      return textKind(name);
  }
}

function textKind(name: string): FieldKind {
  if (/Email$/.test(name)) return 'Email';
  if (/(Phone|Fax)$/.test(name)) return 'Phone';
  if (/(Url|Website)$/.test(name)) return 'Url';
  if (/Street$/.test(name)) return 'TextArea';
  if (/(GeocodeAccuracy|CleanStatus|Salutation)$/.test(name)) return 'Picklist';
  return name === 'Description' ? 'TextArea' : 'Text';
}

function textLength(name: string, kind: FieldKind, given: number | undefined): { length: number } | null {
  if (given !== undefined) return { length: given };
  if (kind !== 'Text') return null;
  if (/City$/.test(name)) return { length: 40 };
  if (/(State|Country)$/.test(name)) return { length: 80 };
  if (/PostalCode$/.test(name)) return { length: 20 };
  return null;
}

function numberShape(name: string): { precision: number; scale: number } {
  return /(Latitude|Longitude)$/.test(name) ? { precision: 18, scale: 15 } : { precision: 18, scale: 2 };
}

/** `what` and `any` are filled in when all objects are known; they stand for themselves until then. */
function referenceTo(name: string, relatedType: string | undefined, facts: FieldFacts): readonly string[] {
  if (typeof facts.to === 'string') return [`*${facts.to}`];
  if (facts.to !== undefined) return facts.to;
  if (relatedType === undefined || relatedType === 'SObject') return ['*any'];
  if (relatedType !== 'Name') return [relatedType];
  return ownerLike.test(name) ? ['Group', 'User'] : ['*any'];
}

/** Polymorphic references to people and queues; all others may point to records of many objects. */
const ownerLike = /^(.*Owner|.*Actor|AssignedTo|Assignee|UserOrGroup|Publisher|Author)Id$/;

function defaultOf(kind: FieldKind, value: string): string {
  return kind === 'Checkbox' || kind === 'Integer' || kind === 'Number' ? value : `"${value}"`;
}
