/** Everything a record page shows. */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { nameOf } from '../data/display.ts';
import { scalarOf, type JsonScalar } from '../data/json-values.ts';
import { isShown, objectOfId, select, selectList, soqlText } from '../data/select.ts';
import { HttpFault } from '../http/fault.ts';
import { actionsOf } from './actions.ts';
import { approvalOf } from './approvals.ts';
import { summaryOf, valueOf } from './describe.ts';
import { defaultRecordPage, flexiPage } from './flexi-page.ts';
import { iconOf } from './icons.ts';
import { layoutOf, relatedListNamed, relatedListsOf, sectionsOf } from './layout.ts';
import { defaultFields } from './list-view.ts';
import { assignedPages, pageOf as overridingPage, type Overridden } from './page-assignment.ts';
import type { PageComponent, PageLayout, PageRegion, RecordPage } from './types.ts';
import type { VisibilityFacts } from './visibility.ts';

/** @throws HttpFault 404 for an id of no record, 403 for one the user may not see */
export function recordPage(tx: Transaction, id: string, app: string | null): RecordPage {
  const type = objectOfId(tx, id);
  const record = readRecord(tx, type, id);
  const summary = summaryOf(tx, type);
  const layout = layoutOf(tx, type);
  const page = pageOf(tx, type, record, app);
  const onLayout = relatedListsOf(tx, type, layout);
  const alone = namedLists(page)
    .filter((name) => !onLayout.some((list) => list.name === name))
    .flatMap((name) => relatedListNamed(tx, type, name) ?? []);
  const approval = approvalOf(tx, type, id);
  const isLocked = tx.org.approval.isLocked(tx, id);
  const isClosed = isLocked && tx.org.approval.lockedFor(tx, [id]).has(id);
  const mayEdit = tx.org.access.permitted(tx, type.name, [id], 'edit').has(id);
  const mayDelete = tx.org.access.permitted(tx, type.name, [id], 'delete').has(id);
  const object = { ...summary, canEdit: summary.canEdit && mayEdit, canDelete: summary.canDelete && mayDelete };
  return {
    id,
    object,
    page,
    approval,
    isLocked,
    title: nameOf(record) ?? id,
    highlights: highlightFields(tx, type).map((field) => valueOf(tx, record, field)),
    sections: sectionsOf(tx, type, layout).map((section) => ({
      label: section.label,
      showsLabel: section.showsLabel,
      columns: section.columns.map((column) =>
        column.map((field) => (field === null ? null : valueOf(tx, record, field))),
      ),
    })),
    relatedLists: [
      ...onLayout.map((list) => ({ list, isOnLayout: true })),
      ...alone.map((list) => ({ list, isOnLayout: false })),
    ].map(({ list, isOnLayout }) => {
      const child = tx.org.schema.object(list.relationship.object);
      return {
        name: list.name,
        label: child?.pluralLabel ?? list.relationship.object,
        object: list.relationship.object,
        icon: iconOf(tx.org, list.relationship.object),
        field: list.relationship.field,
        columns: list.columns,
        canCreate: child !== undefined && summaryOf(tx, child).canCreate,
        isOnLayout,
      };
    }),
    actions: actionsOf(tx, type, object, layout, actionNames(page), approval, isClosed),
  };
}

/** @returns the record with every field the user may read */
export function readRecord(tx: Transaction, type: SObjectType, id: string): SObjectValue {
  const fields = [...type.fields.values()].filter((field) => field.kind !== 'Base64');
  const { records } = select(tx, `SELECT ${selectList(tx, type, fields)} FROM ${type.name} WHERE Id = ${soqlText(id)}`);
  const record = records[0];
  if (record !== undefined) return record;
  const exists =
    select(tx, `SELECT COUNT() FROM ${type.name} WHERE Id = ${soqlText(id)}`, { access: 'system' }).size > 0;
  throw exists
    ? new HttpFault(
        403,
        'INSUFFICIENT_ACCESS',
        `${tx.user.name} may not see this ${type.label.toLowerCase()}. Its owner, someone above them in the role hierarchy or a sharing rule can give access.`,
      )
    : new HttpFault(
        404,
        'NOT_FOUND',
        `There is no ${type.label.toLowerCase()} with this id. It may have been deleted.`,
      );
}

/** The compact layout without the name, which is the title. */
function highlightFields(tx: Transaction, type: SObjectType): Field[] {
  const chosen = type.compactLayout
    .map((name) => type.fields.get(name.toLowerCase()))
    .filter((field): field is Field => field !== undefined && isShown(tx, type, field));
  return (chosen.length > 2 ? chosen : defaultFields(tx, type)).filter((field) => !field.isNameField).slice(0, 7);
}

/** Activation: the app's own assignment, then the object's, then the first page there is for the object. */
function pageOf(tx: Transaction, type: SObjectType, record: SObjectValue, app: string | null): PageLayout {
  const { components, objects } = tx.org.project;
  const view: Overridden = { action: 'View', target: type.name, recordType: recordTypeOf(tx, type, record) };
  const [assigned] = [
    ...assignedPages(tx, app, view),
    ...(objects.get(type.name)?.body?.all('actionOverrides') ?? []).flatMap((each) => overridingPage(each, view) ?? []),
  ];
  const pages = (components.get('FlexiPage') ?? []).filter(
    (each) => each.body.value('type') === 'RecordPage' && each.body.value('sobjectType') === type.name,
  );
  const page = pages.find((each) => each.fullName === assigned) ?? pages[0];
  return page === undefined
    ? defaultRecordPage(type.label)
    : flexiPage(tx.org.project, page.fullName, page.body, factsOf(tx, record));
}

/** `Account.Partner`, as overrides name it; null when the record has none. */
function recordTypeOf(tx: Transaction, type: SObjectType, record: SObjectValue): string | null {
  const id = record.fields.get('RecordTypeId');
  if (typeof id !== 'string') return null;
  const soql = `SELECT DeveloperName FROM RecordType WHERE Id = ${soqlText(id)}`;
  const [row] = select(tx, soql, { access: 'system' }).records;
  return row === undefined ? null : `${type.name}.${String(row.fields.get('DeveloperName'))}`;
}

export function factsOf(tx: Transaction, record: SObjectValue | null): VisibilityFacts {
  return {
    value(path): JsonScalar | undefined {
      const [root, ...rest] = path.split('.');
      if (root === 'Record') return valueAt(record, rest);
      if (root === '$Permission') return tx.org.access.customPermission(tx, rest.at(-1) ?? '');
      if (root === '$Client') return 'Large';
      if (root === '$User' || root === 'User') return rest[0] === 'Id' ? tx.user.id : userValue(tx, rest.join('.'));
      return undefined;
    },
  };
}

function valueAt(record: SObjectValue | null, path: readonly string[]): JsonScalar | undefined {
  const [first = '', ...rest] = path;
  if (record === null) return undefined;
  if (rest.length === 0) return scalarOf(record.fields.get(record.type.fields.get(first.toLowerCase())?.name ?? first));
  const parent = record.relations.get(first) as SObjectValue | undefined;
  return parent === undefined ? undefined : valueAt(parent, rest);
}

function userValue(tx: Transaction, path: string): JsonScalar | undefined {
  if (!/^[\w.]+$/.test(path)) return undefined;
  const record = select(tx, `SELECT ${path} FROM User WHERE Id = ${soqlText(tx.user.id)}`, { access: 'system' })
    .records[0];
  return record === undefined ? undefined : valueAt(record, path.split('.'));
}

/** Related lists that single components of the page show. */
function namedLists(page: PageLayout): string[] {
  return componentsOf(page.regions)
    .map((each) => each.attributes['relatedListApiName'])
    .filter((name): name is string => typeof name === 'string');
}

function componentsOf(regions: readonly PageRegion[]): PageComponent[] {
  return regions.flatMap((region) => region.components).flatMap((each) => [each, ...componentsOf(each.children)]);
}

/** Dynamic actions of the highlights panel. */
function actionNames(page: PageLayout): string[] {
  const names = componentsOf(page.regions).find((each) => each.type === 'force:highlightsPanel')?.attributes[
    'actionNames'
  ];
  return Array.isArray(names) ? names.map(String) : [];
}
