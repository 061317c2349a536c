/**
 * Access that follows from records around: an account may be read by whoever sees one of its opportunities, cases
 * or contacts; the owner of an account has the access to these that the owner's role says.
 * Source: Record-Level Access: Under the Hood, "Implicit Sharing".
 */
import type { SObjectType } from '../../schema/types.ts';
import { among, anyOf, oneOf, type Visible } from './condition.ts';
import type { Level, RecordSharing } from './record-sharing.ts';

const CHILDREN_OF_ACCOUNT = ['Opportunity', 'Case', 'Contact'];

export function implicitRows(sharing: RecordSharing, object: SObjectType, alias: string, level: Level): Visible {
  if (object.name === 'Account' && level === 'read') return parentsOfVisible(sharing, alias);
  if (CHILDREN_OF_ACCOUNT.includes(object.name) && (level === 'read' || level === 'edit'))
    return childrenOfOwned(sharing, object, alias, level);
  return 'none';
}

function parentsOfVisible(sharing: RecordSharing, alias: string): Visible {
  return anyOf(
    CHILDREN_OF_ACCOUNT.map((name): Visible => {
      const child = sharing.store.schema.object(name);
      const reference = child?.fields.get('accountid');
      // A child that is controlled by the account gives no access to it.
      if (!child?.isQueryable || !reference || child.sharingModel.startsWith('ControlledBy')) return 'none';
      const inner = sharing.alias();
      return among(
        `${alias}."Id"`,
        sharing.store.column(reference),
        sharing.store.table(child),
        inner,
        sharing.direct(child, inner, 'read'),
      );
    }),
  );
}

function childrenOfOwned(sharing: RecordSharing, object: SObjectType, alias: string, level: Level): Visible {
  const { people, principals } = sharing.viewer;
  const account = sharing.store.schema.object('Account');
  const reference = object.fields.get('accountid');
  if (!account || !reference) return 'none';
  const owners = principals.filter((id) => {
    const access = people.accessForAccountOwner(id, object.name);
    return access === 'Edit' || (access === 'Read' && level === 'read');
  });
  const inner = sharing.alias();
  return among(
    `${alias}.${sharing.store.column(reference)}`,
    '"Id"',
    sharing.store.table(account),
    inner,
    oneOf(`${inner}."OwnerId"`, owners),
  );
}
