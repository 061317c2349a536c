/** `KbManagement.PublishingService`: versions of articles go on and off line. Apex Reference, "PublishingService Class". */
import { PlatformRows } from '../../database/platform-rows.ts';
import type { Transaction } from '../../org/transaction.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { apexError } from '../values/exception.ts';
import type { SObjectValue } from '../values/sobject.ts';
import type { PlatformClass } from './platform-class.ts';

/** @returns the versions of the article in a state, of whatever kind of article it is; there must be some */
function versions(tx: Transaction, article: string | null, status: string): SObjectValue[] {
  const rows = new PlatformRows(tx.org.store);
  const kinds = [...tx.org.schema.objects.values()].filter(({ name }) => name.endsWith('__kav'));
  const found = kinds.flatMap(({ name }) =>
    rows.find(name, { KnowledgeArticleId: article, PublishStatus: status, IsDeleted: false }),
  );
  if (found.length === 0)
    throw apexError('System.InvalidParameterValueException', `There is no ${status} version of the article ${article}`);
  return found;
}

function set(tx: Transaction, version: SObjectValue, values: Parameters<PlatformRows['update']>[2]): void {
  new PlatformRows(tx.org.store).update(tx, version, values);
}

/** What was published before is archived. */
function publish(tx: Transaction, article: string | null): void {
  const drafts = versions(tx, article, 'Draft');
  const rows = new PlatformRows(tx.org.store);
  const now = new ApexDatetime(tx.org.clock.now());
  for (const draft of drafts) {
    const { name } = draft.type;
    const before = rows.find(name, { KnowledgeArticleId: article, PublishStatus: 'Online', IsDeleted: false });
    for (const old of before) set(tx, old, { PublishStatus: 'Archived', IsLatestVersion: false });
    const known = rows.find(name, { KnowledgeArticleId: article, IsDeleted: false });
    const first = draft.fields.get('FirstPublishedDate') ?? now;
    set(tx, draft, {
      PublishStatus: 'Online',
      IsLatestVersion: true,
      LastPublishedDate: now,
      FirstPublishedDate: first,
      VersionNumber: known.length,
    });
  }
}

/** @returns the draft: the version itself when it goes off line, else a copy of it */
function edit(tx: Transaction, article: string | null, unpublish: boolean): string | null {
  const [online] = versions(tx, article, 'Online');
  if (unpublish) {
    set(tx, online!, { PublishStatus: 'Draft' });
    return online!.id;
  }
  const values = Object.fromEntries([...online!.fields].filter(([name]) => name !== 'Id'));
  const draft = { ...values, PublishStatus: 'Draft', IsLatestVersion: false };
  return new PlatformRows(tx.org.store).insert(tx, online!.type.name, draft).id;
}

export const publishingServiceClass: PlatformClass = {
  name: 'KbManagement.PublishingService',
  statics: {
    'publishArticle(String, Boolean)': (tx, article: string | null) => publish(tx, article),
    'editOnlineArticle(String, Boolean)': (tx, article: string | null, unpublish: boolean) =>
      edit(tx, article, unpublish),
    'deleteDraftArticle(String)': (tx, article: string | null) =>
      new PlatformRows(tx.org.store).remove(versions(tx, article, 'Draft')),
    'deleteArchivedArticle(String)': (tx, article: string | null) =>
      new PlatformRows(tx.org.store).remove(versions(tx, article, 'Archived')),
    'editArchivedArticle(String)': (tx, article: string | null) => {
      const [archived] = versions(tx, article, 'Archived');
      set(tx, archived!, { PublishStatus: 'Draft' });
      return archived!.id;
    },
  },
};
