/** `/query?explain=`: how a query would be run. Here every query reads its table. REST API Developer Guide, "Get Feedback on Query Performance". */
import type { Transaction } from '../../org/transaction.ts';
import { limited, run } from './run-query.ts';

export function explained(tx: Transaction, soql: string): object {
  const query = tx.org.query.parse(tx, soql);
  run(tx, limited(query, 0));
  const type = tx.org.schema.object(query.from.name);
  const { store } = tx.org;
  const rows =
    type === undefined ? 0 : Number(store.driver.prepare(`SELECT count(*) FROM ${store.table(type)}`).get()?.[0] ?? 0);
  return {
    plans: [
      {
        cardinality: rows,
        fields: [],
        leadingOperationType: 'TableScan',
        notes: [],
        relativeCost: 1,
        sobjectCardinality: rows,
        sobjectType: type?.name ?? query.from.name,
      },
    ],
    sourceQuery: soql,
  };
}
