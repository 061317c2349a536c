/** Joins reference fields to what they refer to, once all objects are known. */
import type { Building } from './building.ts';
import type { FieldDraft, ObjectDraft } from './draft.ts';
import { schemaErrors } from '../errors/schema-errors.ts';
import { standardFacts } from './standard-facts.ts';
import type { ObjectTypes } from './wanted-objects.ts';

/** Fields that never stand for a child relationship that one could guess. */
const neverChild = /^(masterrecordid|createdbyid|lastmodifiedbyid|ownerid)$/;

/** @param types of the standard objects' fields, with the names of their child relationships */
export function joinRelationships(building: Building, types: ObjectTypes): void {
  for (const object of building.objects.values()) {
    for (const field of object.fields.values()) settleTargets(building, types, object, field);
  }
  nameStandardChildren(building.objects, types);
  for (const object of building.objects.values()) {
    for (const field of object.fields.values()) joinField(building, object, field);
  }
}

function settleTargets(building: Building, types: ObjectTypes, object: ObjectDraft, field: FieldDraft): void {
  if (field.referenceTo.length === 0) return;
  const all = [...building.objects.values()];
  const isParent = (candidate: ObjectDraft): boolean => candidate.kind === 'object' && candidate.keyPrefix !== '';
  const [first] = field.referenceTo;
  if (first === '*any')
    field.referenceTo = [
      ...new Set([
        ...all.filter(isParent).map((parent) => parent.name),
        'Group',
        'User',
        ...tellers(types, object, field),
      ]),
    ];
  else if (first === '*what')
    field.referenceTo = all.filter((candidate) => candidate.isWhat).map((parent) => parent.name);
  const known = field.referenceTo.map((name) => building.objects.get(name.toLowerCase())?.name);
  const missing = field.referenceTo.find((_, index) => known[index] === undefined);
  // A standard field may refer to objects this org does not have; its id stays a field without a relationship.
  if (missing !== undefined && field.isCustom)
    building.fault(
      schemaErrors.unknownReference,
      fieldPath(building, object, field),
      fieldPlace(building, object, field),
      `${object.name}.${field.name}`,
      missing,
    );
  field.referenceTo = known.filter((name) => name !== undefined);
  if (field.referenceTo.length === 0) field.relationshipName = null;
}

/** Objects that are no records of users, yet name the child relationship: an email template has attachments. */
function tellers(types: ObjectTypes, object: ObjectDraft, field: FieldDraft): string[] {
  const name = field.childRelationshipName;
  return name === null
    ? []
    : Object.entries(types).flatMap(([parent, { children }]) => (children?.[name] === object.name ? [parent] : []));
}

/**
 * The facts list the names of child relationships with the child object; where that object refers to the
 * parent by one field only, the name is that field's.
 */
function nameStandardChildren(objects: ReadonlyMap<string, ObjectDraft>, types: ObjectTypes): void {
  const { objects: facts } = standardFacts();
  for (const [parent, { children }] of Object.entries(types)) {
    for (const [name, childName] of Object.entries(children ?? {})) {
      const child = objects.get(childName.toLowerCase());
      const fields = [...(child?.fields.values() ?? [])].filter(
        (field) => field.referenceTo.includes(parent) && !neverChild.test(field.name.toLowerCase()),
      );
      const [field] = fields;
      if (field === undefined || fields.length > 1 || field.isCustom || field.referenceTo.length > 1) continue;
      if (facts[childName]?.fields?.[field.name]?.child === undefined) field.childRelationshipName ??= name;
    }
  }
}

function joinField(building: Building, object: ObjectDraft, field: FieldDraft): void {
  if (field.referenceTo.length === 0) return;
  if (field.relationshipName !== null) object.parentRelationships.set(field.relationshipName.toLowerCase(), field);
  for (const target of field.referenceTo) {
    const parent = building.objects.get(target.toLowerCase());
    if (parent === undefined) continue;
    // Rows of a big object point at others and are not in their way.
    if (object.kind === 'bigObject') continue;
    const relationship = { name: field.childRelationshipName, object: object.name, field: field.name };
    parent.references.push(relationship);
    if (relationship.name === null) continue;
    const key = relationship.name.toLowerCase();
    const other = parent.childRelationships.get(key);
    if (other === undefined) parent.childRelationships.set(key, relationship);
    else if (field.isCustom) {
      building.fault(
        schemaErrors.duplicateRelationship,
        fieldPath(building, object, field),
        fieldPlace(building, object, field),
        `${object.name}.${field.name}`,
        `${other.object}.${other.field}`,
        parent.name,
        relationship.name,
      );
    }
  }
}

function fieldPath(building: Building, object: ObjectDraft, field: FieldDraft): string {
  return componentOf(building, object, field)?.path ?? object.name;
}

function fieldPlace(building: Building, object: ObjectDraft, field: FieldDraft): { line: number; column: number } {
  return componentOf(building, object, field)?.body.child('referenceTo') ?? { line: 1, column: 1 };
}

function componentOf(building: Building, object: ObjectDraft, field: FieldDraft) {
  return building.project.objects.get(object.name)?.fields.find((part) => part.fullName === field.name);
}
