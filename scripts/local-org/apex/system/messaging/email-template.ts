/**
 * Email templates of the types text, HTML and custom, with their merge fields filled in. Salesforce Help, "Merge Fields
 * for Emails": `{!Contact.FirstName}`, `{!Case.Subject}`, `{!User.Name}` (who sends), `{!ReceivingUser.Name}`,
 * `{!Organization.Name}`. Lightning templates have `{{{Recipient.Name}}}` and `{{{Sender.Name}}}`. A field without a
 * value leaves nothing.
 */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import { stringOf } from '../../values/string-of.ts';

export interface Rendered {
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
}

/** @returns the record of an id, or null */
export function recordOf(tx: Transaction, id: string | null): SObjectValue | null {
  const type = id === null ? undefined : tx.org.schema.objectOfId(id);
  return type === undefined ? null : (tx.org.store.load(type, [id!])[0] ?? null);
}

/** @param who the recipient: a contact, lead or user @param what the record it is about */
export function rendered(
  tx: Transaction,
  template: SObjectValue,
  who: SObjectValue | null,
  what: SObjectValue | null,
): Rendered {
  const type = String(template.fields.get('TemplateType') ?? 'text');
  if (type === 'visualforce') throw unsupported(unsupportedPlatform.feature, ['A Visualforce email template']);
  const roots = rootsOf(tx, who, what);
  const fill = (name: string): string | null => {
    const text = template.fields.get(name);
    return typeof text === 'string' ? merged(tx, text, roots) : null;
  };
  return { subject: fill('Subject'), text: fill('Body'), html: fill('HtmlValue') };
}

/** @returns the text with its merge fields filled in */
export function mergedText(tx: Transaction, text: string, who: SObjectValue | null, what: SObjectValue | null): string {
  return merged(tx, text, rootsOf(tx, who, what));
}

/** `{{{Recipient.Name}}}` in Lightning templates, `{!Contact.Name}` in all others. */
const MERGE_FIELD = /\{\{\{\s*([^{}]+?)\s*\}\}\}|\{!\s*([^{}]+?)\s*\}/g;

/** What a merge field may begin with. */
function rootsOf(
  tx: Transaction,
  who: SObjectValue | null,
  what: SObjectValue | null,
): ReadonlyMap<string, SObjectValue | null> {
  const roots = new Map<string, SObjectValue | null>([
    ['user', recordOf(tx, tx.user.id)],
    ['organization', recordOf(tx, tx.org.id)],
  ]);
  if (who !== null) roots.set(who.type.name === 'User' ? 'receivinguser' : who.type.name.toLowerCase(), who);
  if (what !== null) roots.set(what.type.name.toLowerCase(), what);
  roots.set('sender', roots.get('user')!);
  roots.set('recipient', who);
  return roots;
}

function merged(tx: Transaction, text: string, roots: ReadonlyMap<string, SObjectValue | null>): string {
  return text.replace(MERGE_FIELD, (_, braced: string | undefined, classic: string) => {
    const expression = braced ?? classic;
    const [, root = '', name = ''] = /^(\w+)\.(\w+)$/.exec(expression) ?? [];
    if (root === '') throw unsupported(unsupportedPlatform.feature, [`The merge field {!${expression}}`]);
    return valueOf(tx, roots.get(root.toLowerCase()) ?? null, name);
  });
}

function valueOf(tx: Transaction, record: SObjectValue | null, name: string): string {
  const { fields, parentRelationships } = record?.type ?? { fields: null, parentRelationships: null };
  const field = fields?.get(name.toLowerCase());
  if (record === null || (field === undefined && parentRelationships?.get(name.toLowerCase()) === undefined)) return '';
  // A lookup, by its field or its relationship, gives the name of the record it leads to.
  const lookup = field?.relationshipName == null ? parentRelationships?.get(name.toLowerCase()) : field;
  if (lookup !== undefined) {
    const parent = recordOf(tx, (record.fields.get(lookup.name) ?? null) as string | null);
    const nameField = parent?.type.nameField?.name;
    return nameField === undefined ? '' : stringOf(parent?.fields.get(nameField) ?? '');
  }
  const value = field!.formula
    ? tx.org.formula.evaluate(record.type.name, field!.formula, record, {
        tx,
        isNew: false,
        old: null,
        field: field!,
      })
    : (record.fields.get(field!.name) ?? null);
  return value === null ? '' : stringOf(value);
}
