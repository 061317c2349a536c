/** `Schema.FieldSet`. Apex Reference, "FieldSet Class". */
import type { Transaction } from '../../../org/transaction.ts';
import type { XmlElement } from '../../../project/types.ts';
import { qualifiedPath } from '../../../schema/qualified-name.ts';
import type { Field, SObjectType } from '../../../schema/types.ts';
import { platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { platformEnumValue } from '../platform-enums.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import type { PlatformClass } from '../platform-class.ts';
import { displayTypeOf } from './display-type.ts';
import { FoldedMap } from './folded-map.ts';
import { tokenOf, tokenOfField } from './tokens.ts';

export function fieldSet(type: SObjectType, name: string): PlatformRecord {
  return new PlatformRecord('Schema.FieldSet', {
    Name: name,
    Label: (tx: Transaction) => textOf(tx, type, name, 'label') ?? name,
    Description: (tx: Transaction) => textOf(tx, type, name, 'description'),
    Namespace: type.namespace ?? null,
    SObjectType: tokenOf(type),
    Fields: (tx: Transaction) => new ApexList(platformType('Schema.FieldSetMember'), [...membersOf(tx, type, name)]),
  });
}

/** By the paths that they are made of. */
const made = new WeakMap<readonly string[], readonly PlatformRecord[]>();

/** The same objects each time, so that members of a set read twice are equal. */
function membersOf(tx: Transaction, type: SObjectType, name: string): readonly PlatformRecord[] {
  const paths = type.fieldSets[name] ?? [];
  let members = made.get(paths);
  if (members === undefined)
    made.set(paths, (members = paths.map((path) => member(tx, type, path, isRequiredIn(tx, type, name, path)))));
  return members;
}

/** What the field set's own metadata says. */
function bodyOf(tx: Transaction, type: SObjectType, name: string): XmlElement | undefined {
  return tx.org.project.objects.get(type.name)?.fieldSets.find(({ fullName }) => fullName === name)?.body;
}

function textOf(tx: Transaction, type: SObjectType, name: string, element: string): string | null {
  return bodyOf(tx, type, name)?.value(element) ?? null;
}

function isRequiredIn(tx: Transaction, type: SObjectType, name: string, path: string): boolean {
  const displayed = bodyOf(tx, type, name)?.all('displayedFields') ?? [];
  return displayed.find((field) => field.value('field') === path)?.flag('isRequired') === true;
}

export function fieldSetsOf(type: SObjectType): PlatformRecord {
  return new PlatformRecord('Schema.SObjectTypeFieldSets', {
    Map: () =>
      new FoldedMap(
        stringType,
        platformType('Schema.FieldSet'),
        Object.keys(type.fieldSets).map((name) => [name, fieldSet(type, name)] as const),
      ),
  });
}

/** The field a path such as `Owner.Name` ends at. */
function fieldAt(
  tx: Transaction,
  type: SObjectType,
  path: string,
): { readonly object: SObjectType; readonly field: Field } | null {
  const [step = '', ...rest] = path.toLowerCase().split('.');
  if (rest.length > 0) {
    const parent = tx.org.schema.object(type.parentRelationships.get(step)?.referenceTo[0] ?? '');
    return parent ? fieldAt(tx, parent, rest.join('.')) : null;
  }
  const field = type.fields.get(step);
  return field ? { object: type, field } : null;
}

function member(tx: Transaction, type: SObjectType, path: string, isRequired: boolean): PlatformRecord {
  const found = fieldAt(tx, type, path);
  return new PlatformRecord('Schema.FieldSetMember', {
    FieldPath: qualifiedPath(path, type.namespace),
    Label: found?.field.label ?? path,
    Required: isRequired,
    DbRequired: found?.field.isRequired ?? false,
    Type: found ? platformEnumValue('Schema.DisplayType', displayTypeOf(found.field)) : null,
    SObjectField: found ? tokenOfField(found.object, found.field) : null,
  });
}

export const fieldSetClasses: readonly PlatformClass[] = [
  recordClass('Schema.FieldSet'),
  recordClass('Schema.FieldSetMember'),
  recordClass('Schema.SObjectTypeFieldSets'),
];
