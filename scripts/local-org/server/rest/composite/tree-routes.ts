/** `/composite/tree/Account`: records with their children, all or none. REST API Developer Guide, "sObject Tree". */
import type { SObjectValue } from '../../../apex/values/sobject.ts';
import type { DmlError } from '../../../org/services/saving.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { SObjectType } from '../../../schema/types.ts';
import { actAs, type Acting } from '../../data/act-as.ts';
import { recordOf } from '../../data/json-values.ts';
import { json } from '../../http/answers.ts';
import { badRequest } from '../../http/fault.ts';
import type { Answer, Request, Routes } from '../../http/router.ts';
import { restObject } from '../rest-object.ts';

const mostRecords = 200;
const mostLevels = 5;

type Row = Readonly<Record<string, unknown>>;

interface Node {
  readonly referenceId: string;
  readonly record: SObjectValue;
  readonly level: number;
  /** Whose id goes into which field. */
  readonly parent: { readonly record: SObjectValue; readonly field: string } | null;
}

export function treeRoutes(acting: Acting): Routes {
  return [
    {
      method: 'POST',
      pattern: '/services/data/:version/composite/tree/:object',
      handler: (request) => created(acting, request),
    },
  ];
}

function created(acting: Acting, request: Request): Answer {
  try {
    const results = actAs(acting, request.userId, 'Tree', (tx) => {
      const nodes: Node[] = [];
      grow(tx, restObject(tx, request.params['object'] ?? ''), request.body, 1, null, nodes);
      if (nodes.length === 0) throw badRequest('The body needs records, a list of objects.', 'INVALID_INPUT');
      for (let level = 1; level <= mostLevels; level++)
        insertLevel(
          tx,
          nodes.filter((node) => node.level === level),
        );
      return nodes.map(({ referenceId, record }) => ({ referenceId, id: record.id }));
    });
    return json({ hasErrors: false, results }, 201);
  } catch (error) {
    if (!(error instanceof TreeFault)) throw error;
    return json({ hasErrors: true, results: error.results }, 400);
  }
}

/** Undoes all records; tells of those that were refused. */
class TreeFault extends Error {
  constructor(readonly results: readonly { readonly referenceId: string; readonly errors: readonly DmlError[] }[]) {
    super('Records of the tree were refused.');
  }
}

function grow(
  tx: Transaction,
  type: SObjectType,
  given: unknown,
  level: number,
  parent: Node['parent'],
  nodes: Node[],
): void {
  const { records } = (given ?? {}) as { readonly records?: unknown };
  if (!Array.isArray(records)) throw badRequest('The body needs records, a list of objects.', 'INVALID_INPUT');
  if (level > mostLevels) throw badRequest(`A tree has at most ${mostLevels} levels.`, 'INVALID_INPUT');
  for (const row of records as readonly Row[]) {
    if (typeof row !== 'object' || row === null) throw badRequest('A record is an object.', 'INVALID_INPUT');
    const { referenceId } = (row['attributes'] ?? {}) as { readonly referenceId?: unknown };
    if (typeof referenceId !== 'string' || referenceId === '')
      throw badRequest('Include a reference ID for each record in the request.', 'INVALID_INPUT');
    if (nodes.some((node) => node.referenceId === referenceId))
      throw badRequest(`Duplicate ReferenceId provided in the request: ${referenceId}`, 'INVALID_INPUT');
    const children = Object.entries(row).filter(([name, value]) => isChildren(type, name, value));
    const names = new Set(children.map(([name]) => name));
    const fields = Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name)));
    const record = recordOf(type, fields, tx.org.schema);
    nodes.push({ referenceId, record, level, parent });
    if (nodes.length > mostRecords) throw badRequest(`A tree has at most ${mostRecords} records.`, 'EXCEEDED_ID_LIMIT');
    for (const [name, value] of children) {
      const child = type.childRelationships.get(name.toLowerCase())!;
      grow(tx, restObject(tx, child.object), value, level + 1, { record, field: child.field }, nodes);
    }
  }
}

const isChildren = (type: SObjectType, name: string, value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'records' in value && type.childRelationships.has(name.toLowerCase());

/** Parents have their ids by then. */
function insertLevel(tx: Transaction, nodes: readonly Node[]): void {
  if (nodes.length === 0) return;
  for (const { record, parent } of nodes) if (parent !== null) record.fields.set(parent.field, parent.record.id);
  const results = tx.org.dml.save(
    tx,
    'insert',
    nodes.map(({ record }) => record),
    { allOrNone: true, access: 'user', sharing: 'with' },
  );
  const refused = nodes.flatMap(({ referenceId }, index) => {
    const errors = (results[index]?.errors ?? []).filter(({ statusCode }) => statusCode !== rolledBack);
    return errors.length === 0 ? [] : [{ referenceId, errors }];
  });
  if (refused.length > 0 || results.some(({ isSuccess }) => !isSuccess)) throw new TreeFault(refused);
}

/** Said of sound records that go with the others. */
const rolledBack = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';
