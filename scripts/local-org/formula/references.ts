/** Resolves the names in a formula to fields and global variables. */
import type { Project } from '../project/types.ts';
import type { Schema, SObjectType } from '../schema/types.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ORG_ADDRESS, SESSION_ID } from '../apex/values/org-address.ts';
import { typeOfField } from './apex-values.ts';
import type { Compiled, FieldReference, ReferenceStep } from './compiled.ts';
import { formulaErrors } from '../errors/formula-errors.ts';
import { formulaFault, formulaUnsupported } from './errors.ts';

export interface ReferenceEnvironment {
  readonly schema: Schema;
  readonly project: Pick<Project, 'labels' | 'components'>;
  /** Blank numbers count as zero, those of global variables too. */
  readonly blanksAsZero: boolean;
}

/** The object a global variable's fields are of. */
const GLOBAL_OBJECTS: Readonly<Record<string, string>> = {
  $user: 'User',
  $profile: 'Profile',
  $userrole: 'UserRole',
  $organization: 'Organization',
};

/** @returns the fields on the way of `Account.Owner.Name`. Throws LO2202 when one does not exist. */
export function resolveField(schema: Schema, object: SObjectType, path: readonly string[]): FieldReference {
  const steps: ReferenceStep[] = [];
  let owner = object;
  for (const segment of path.slice(0, -1)) {
    const [name, type] = segment.split(':');
    const field = owner.parentRelationships.get(name!.toLowerCase());
    const next = path[steps.length + 1]!.split(':')[0]!;
    const target = field === undefined ? undefined : targetOf(schema, field.referenceTo, type, next);
    if (field === undefined || target === undefined)
      throw formulaFault(formulaErrors.unknownField, object.name, path.join('.'));
    steps.push(type === undefined ? { field, target } : { field, target, isNamed: true });
    owner = target;
  }
  const name = path[path.length - 1]!.toLowerCase();
  const field = owner.fields.get(owner.name === 'Group' && name === 'queuename' ? 'name' : name);
  if (field === undefined) throw formulaFault(formulaErrors.unknownField, object.name, path.join('.'));
  return { steps, field };
}

/** `Owner:User` names its object; a plain `Owner` takes the first object that has what comes next. */
function targetOf(
  schema: Schema,
  objects: readonly string[],
  named: string | undefined,
  next: string,
): SObjectType | undefined {
  if (named !== undefined) return schema.object(named.toLowerCase() === 'queue' ? 'Group' : named);
  const candidates = objects.map((name) => schema.object(name)).filter((found) => found !== undefined);
  const key = next.toLowerCase();
  return candidates.find((found) => found.fields.has(key) || found.parentRelationships.has(key)) ?? candidates[0];
}

/** @returns a compiled global (`$User.Id`, `$Label.X`, `$Permission.X`, `$Setup.S__c.F__c`, `$CustomMetadata.T__mdt.R.F__c`), which reads nothing of the record. */
export function compileGlobal(
  environment: ReferenceEnvironment,
  object: SObjectType,
  path: readonly string[],
): Compiled {
  const text = path.join('.');
  const global = path[0]!.toLowerCase();
  const rest = path.slice(1);
  const recordOf = GLOBAL_OBJECTS[global];
  if (recordOf !== undefined) return globalField(environment, object, recordOf, global, rest, text);
  switch (global) {
    case '$label': {
      const label = environment.project.labels.get(rest[rest.length - 1] ?? '');
      if (label === undefined) throw formulaFault(formulaErrors.unknownField, object.name, text);
      return { type: 'text', text, run: () => label.value };
    }
    case '$permission':
      return { type: 'boolean', text, run: ({ tx }) => tx.org.access.customPermission(tx, rest[0] ?? '') };
    case '$setup':
      return globalField(
        environment,
        object,
        rest[0] ?? '',
        `$setup.${(rest[0] ?? '').toLowerCase()}`,
        rest.slice(1),
        text,
      );
    case '$custommetadata':
      return customMetadataField(environment, object, rest, text);
    case '$objecttype':
      return objectField(environment, object, rest, text);
    case '$api':
      return apiValue(object, rest[0] ?? '', text);
    case '$network':
      return { type: 'text', text, run: () => null };
    case '$system':
      if (rest[0]?.toLowerCase() === 'origindatetime') return originDatetime(text);
  }
  throw formulaUnsupported(object.name, text);
}

/**
 * `$CustomMetadata.TypeName__mdt.RecordName.Field__c`. Salesforce Help, "Custom Metadata Types and Advanced Formula
 * Fields": long text areas cannot be referenced, and a record that does not exist is refused.
 */
function customMetadataField(
  environment: ReferenceEnvironment,
  object: SObjectType,
  [type = '', record = '', ...path]: readonly string[],
  text: string,
): Compiled {
  const name = `${type.replace(/__mdt$/i, '')}.${record}`.toLowerCase();
  const records = environment.project.components.get('CustomMetadata') ?? [];
  const target = environment.schema.object(type);
  const field = path.length === 1 ? target?.fields.get(path[0]!.toLowerCase()) : undefined;
  const isKnown = records.some(({ fullName }) => fullName.toLowerCase() === name);
  if (!isKnown || target?.kind !== 'customMetadata' || field === undefined || field.kind === 'LongTextArea')
    throw formulaFault(formulaErrors.unknownField, object.name, text);
  return globalField(environment, object, type, `$custommetadata.${type}.${record}`.toLowerCase(), path, text);
}

/** `$ObjectType.Zip__c.Fields.State__c`: the field itself, which VLOOKUP alone takes. */
function objectField(
  { schema }: ReferenceEnvironment,
  object: SObjectType,
  [name = '', fields = '', field = '']: readonly string[],
  text: string,
): Compiled {
  const owner = schema.object(name);
  const found = owner?.fields.get(field.toLowerCase());
  if (owner === undefined || found === undefined || fields.toLowerCase() !== 'fields')
    throw formulaFault(formulaErrors.unknownField, object.name, text);
  const run = (): never => {
    throw formulaUnsupported(object.name, text);
  };
  return { type: typeOfField(found), text, objectField: { object: owner, field: found }, run };
}

/** `$Api.Partner_Server_URL_260` and `$Api.Session_ID`, as Apex knows them. */
function apiValue(object: SObjectType, name: string, text: string): Compiled {
  if (/^session_id$/i.test(name)) return { type: 'text', text, run: () => SESSION_ID };
  const [, kind = '', version] = /^(Partner|Enterprise)_Server_URL_(\d+)$/i.exec(name) ?? [];
  if (version === undefined) throw formulaFault(formulaErrors.unknownField, object.name, text);
  const path = `/services/Soap/${/^p/i.test(kind) ? 'u' : 'c'}/${Number(version) / 10}.0/`;
  return { type: 'text', text, run: ({ tx }) => `${ORG_ADDRESS}${path}${tx.org.id.slice(0, 15)}` };
}

function originDatetime(text: string): Compiled {
  const origin = new ApexDatetime(Date.UTC(1900, 0, 1));
  return { type: 'datetime', text, run: () => origin };
}

function globalField(
  { schema, blanksAsZero }: ReferenceEnvironment,
  object: SObjectType,
  of: string,
  global: string,
  path: readonly string[],
  text: string,
): Compiled {
  const target = schema.object(of);
  if (target === undefined || path.length === 0) throw formulaFault(formulaErrors.unknownField, object.name, text);
  const reference = resolveField(schema, target, path);
  return {
    type: typeOfField(reference.field),
    text,
    run: (scope) => scope.session.read(scope, scope.session.globalRecord(scope, global), reference, blanksAsZero),
  };
}
