/** What the steps ask of an object again and again, worked out once. */
import type { Field, SObjectType } from '../schema/types.ts';

export interface ObjectPlan {
  readonly formulas: readonly Field[];
  /** Fields that a new record may get a value for. */
  readonly defaulted: readonly Field[];
  readonly required: readonly Field[];
  readonly references: readonly Field[];
  readonly autoNumbers: readonly Field[];
}

/** Who and when, which the platform writes itself. */
export const AUDIT_FIELDS: ReadonlySet<string> = new Set([
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
  'IsDeleted',
]);

/** The platform fills these, or they point to the user who saves. */
const FILLED: ReadonlySet<string> = new Set(['Id', ...AUDIT_FIELDS, 'OwnerId']);

const plans = new WeakMap<SObjectType, ObjectPlan>();
const names = new WeakMap<SObjectType, Map<string, Field | undefined>>();

export function planOf(object: SObjectType): ObjectPlan {
  let plan = plans.get(object);
  if (plan === undefined) plans.set(object, (plan = makePlan(object)));
  return plan;
}

/** @returns the field of that name in any case; the spelling is looked up once. */
export function fieldNamed(object: SObjectType, name: string): Field | undefined {
  let known = names.get(object);
  if (known === undefined) names.set(object, (known = new Map()));
  const field = known.get(name);
  if (field !== undefined || known.has(name)) return field;
  const found = object.fields.get(name.toLowerCase());
  known.set(name, found);
  return found;
}

function makePlan(object: SObjectType): ObjectPlan {
  const fields = [...object.fields.values()];
  const byType = new Set(object.recordTypes.flatMap((type) => Object.keys(type.picklistDefaults)));
  const stored = fields.filter((field) => field.formula === null);
  return {
    formulas: fields.filter((field) => field.formula !== null),
    defaulted: stored.filter((field) => mayDefault(field) || byType.has(field.name)),
    required: inOrder(object, stored.filter(isRequired)),
    references: stored.filter(
      (field) =>
        (field.kind === 'Lookup' || field.kind === 'MasterDetail') &&
        field.name !== 'CreatedById' &&
        field.name !== 'LastModifiedById',
    ),
    autoNumbers: stored.filter((field) => field.kind === 'AutoNumber' || field.autoNumberFormat !== null),
  };
}

/** How the platform lists required fields, as clients of its API report it; of other objects the name comes first. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Lead: ['LastName', 'Company'],
  Opportunity: ['Name', 'StageName', 'CloseDate'],
  User: [
    ...['Username', 'LastName', 'Email', 'Alias', 'TimeZoneSidKey', 'LocaleSidKey', 'EmailEncodingKey'],
    ...['ProfileId', 'LanguageLocaleKey'],
  ],
};

/** Custom fields come last. */
function inOrder(object: SObjectType, required: readonly Field[]): Field[] {
  const order = ORDER[object.name] ?? ['Name'];
  const place = ({ name, isCustom }: Field): number => {
    const known = order.indexOf(name);
    return known >= 0 ? known : order.length + Number(isCustom);
  };
  return [...required].sort((left, right) => place(left) - place(right));
}

function mayDefault(field: Field): boolean {
  return (
    field.defaultValue !== null ||
    field.kind === 'Checkbox' ||
    field.summary !== null ||
    field.picklist.some((value) => value.isDefault)
  );
}

function isRequired(field: Field): boolean {
  return (
    (field.isRequired || field.kind === 'MasterDetail') &&
    !FILLED.has(field.name) &&
    field.kind !== 'Checkbox' &&
    field.kind !== 'AutoNumber'
  );
}
