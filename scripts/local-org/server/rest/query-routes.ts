/** `/query?q=` REST API Developer Guide, "Query". */
import { ApexList } from '../../apex/values/list.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { scalarOf } from '../data/json-values.ts';
import { select } from '../data/select.ts';
import { json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';

export function queryRoutes(acting: Acting): Routes {
  return ['query', 'queryAll'].map((name) => ({
    method: 'GET',
    pattern: `/services/data/:version/${name}`,
    handler: (request) => {
      const soql = request.url.searchParams.get('q');
      if (soql === null) throw badRequest('A query string has to be specified', 'MALFORMED_QUERY');
      return json(
        actAs(acting, request.userId, 'Query', (tx) => {
          const { records, size } = select(tx, soql);
          return {
            totalSize: records.length === 0 ? size : records.length,
            done: true,
            records: records.map((record) => restRecord(record, request.params['version'] ?? 'v66.0')),
          };
        }),
      );
    },
  }));
}

/** @returns the record with its `attributes`, parents nested and children as query results */
export function restRecord(record: SObjectValue, version: string): Record<string, unknown> {
  const type = record.type.name;
  const attributes =
    type === 'AggregateResult' ? { type } : { type, url: `/services/data/${version}/sobjects/${type}/${record.id}` };
  const shape: Record<string, unknown> = { attributes };
  for (const [name, value] of record.fields) shape[name] = scalarOf(value, 'rest');
  for (const [name, value] of record.relations) shape[name] = related(value, version);
  return shape;
}

function related(value: ApexValue, version: string): unknown {
  if (value instanceof SObjectValue) return restRecord(value, version);
  if (!(value instanceof ApexList) || value.size === 0) return null;
  return {
    totalSize: value.size,
    done: true,
    records: value.items.map((each) => restRecord(each as SObjectValue, version)),
  };
}
