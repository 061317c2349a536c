/** Object and field access as it comes out of a user's grants. Salesforce Security Guide, "Object Permissions", "Field Permissions". */
import type { ObjectAccess } from '../../org/services/access.ts';
import type { Field, Schema, SObjectType } from '../../schema/types.ts';
import type { Grants } from './grants.ts';
import { noObjectGrant } from './grants.ts';
import { isFree, leader } from './object-rules.ts';

const NOTHING: ObjectAccess = noObjectGrant();
const EVERYTHING: ObjectAccess = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };

export function objectAccess(grants: Grants, object: SObjectType, schema: Schema): ObjectAccess {
  const modifiesAll = hasUserPermission(grants, 'ModifyAllData');
  if (grants.isAdministrator || (modifiesAll && object.kind === 'object')) return EVERYTHING;
  const viewsAll = hasUserPermission(grants, 'ViewAllData');
  const leading = leader(object);
  if (leading !== null) {
    const type = schema.object(leading);
    const parent = type ? objectAccess(grants, type, schema) : NOTHING;
    // A part of a record may be added and removed by whoever may edit the record.
    return { ...parent, create: parent.edit, delete: parent.edit };
  }
  switch (object.kind) {
    case 'customSetting':
    case 'customMetadata':
      return mayReadSettings(grants, object)
        ? { ...NOTHING, read: true, ...(hasUserPermission(grants, 'CustomizeApplication') ? EVERYTHING : {}) }
        : NOTHING;
    case 'setup':
      // Setup data can be read by everybody; who changes it needs the permission for that.
      return hasUserPermission(grants, setupPermission(object))
        ? EVERYTHING
        : { ...NOTHING, read: true, edit: object.name === 'User' };
    default:
  }
  if (isFree(object)) return { ...NOTHING, read: true, create: true, edit: true, delete: true, viewAll: viewsAll };
  const own = grants.objects.get(object.name.toLowerCase()) ?? noObjectGrant();
  const edit = own.edit || own.delete || own.modifyAll;
  return {
    read: own.read || own.create || edit || own.viewAll || viewsAll,
    create: own.create,
    edit,
    delete: own.delete || own.modifyAll,
    viewAll: own.viewAll || own.modifyAll || viewsAll,
    modifyAll: own.modifyAll,
  };
}

export function fieldAccess(
  grants: Grants,
  object: SObjectType,
  field: Field,
  access: ObjectAccess,
): { readonly read: boolean; readonly edit: boolean } {
  if (!access.read) return { read: false, edit: false };
  const mayEditRecord = (access.edit || access.create) && field.formula === null && field.summary === null;
  const isOpen =
    grants.isAdministrator ||
    !field.isPermissionable ||
    !hasFieldPermissions(object) ||
    (!field.isCustom &&
      ((isFree(object) && !isActivityType(object, field)) ||
        leader(object) !== null ||
        (grants.hasStandardFields && !object.isCustom && !isHiddenAtFirst(field))));
  if (isOpen) return { read: true, edit: mayEditRecord };
  const name = (field.compoundField ?? field.name).toLowerCase();
  const own = permissionObjects(object)
    .map((owner) => grants.fields.get(`${owner}.${name}`))
    .find((grant) => grant !== undefined);
  const readsAll = grants.objects.get(object.name.toLowerCase())?.viewAllFields === true;
  return { read: own?.read === true || own?.edit === true || readsAll, edit: own?.edit === true && mayEditRecord };
}

/** Standard fields that no profile but the administrator's shows before it is asked to. */
function isHiddenAtFirst(field: Field): boolean {
  return ofDataCom(field) || ofConsent(field);
}

/** Fields for company data that is bought. Object Reference, "Account". */
function ofDataCom({ name }: Field): boolean {
  return /^(DunsNumber|NaicsCode|NaicsDesc|Tradestyle|YearStarted)$/.test(name);
}

/** How contacts and leads do not wish to be reached. Object Reference, "Contact", "Lead". */
function ofConsent({ name }: Field): boolean {
  return /^(DoNotCall|HasOptedOutOfEmail|HasOptedOutOfFax)$/.test(name);
}

export function hasUserPermission(grants: Grants, name: string): boolean {
  const key = name.toLowerCase();
  if (grants.isAdministrator || grants.userPermissions.has(key)) return true;
  return key === 'viewalldata' && grants.userPermissions.has('modifyalldata');
}

function hasFieldPermissions({ kind }: SObjectType): boolean {
  return kind === 'object' || kind === 'platformEvent' || kind === 'bigObject';
}

/** Fields of tasks and events are fields of Activity; what is granted of one is granted of both. Object Reference, "Task". */
function permissionObjects(object: SObjectType): readonly string[] {
  return isActivity(object) ? ['activity', 'task', 'event'] : [object.name.toLowerCase()];
}

function isActivity({ name }: SObjectType): boolean {
  return name === 'Task' || name === 'Event';
}

/** Of the standard fields of tasks and events the kind of it is known to be hidden under minimum access. */
function isActivityType(object: SObjectType, field: Field): boolean {
  return isActivity(object) && field.name === 'Type' && !field.isCustom;
}

function mayReadSettings(grants: Grants, object: SObjectType): boolean {
  const all = object.kind === 'customSetting' ? 'ViewAllCustomSettings' : 'ViewAllCustomMetadataTypes';
  return (
    grants.settings.has(object.name.toLowerCase()) ||
    hasUserPermission(grants, all) ||
    hasUserPermission(grants, 'CustomizeApplication')
  );
}

function setupPermission({ name }: SObjectType): string {
  if (name === 'User' || name === 'UserRole' || name === 'Group' || name === 'GroupMember' || name === 'QueueSobject')
    return 'ManageUsers';
  return name === 'PermissionSetAssignment' ? 'AssignPermissionSets' : 'CustomizeApplication';
}
