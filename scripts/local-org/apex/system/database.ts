/** `System.Database`. Apex Reference, "Database Class". */
import { elevating } from './access-level.ts';
import { dmlStatics } from './database/dml.ts';
import { queryStatics } from './database/queries.ts';
import { replicationStatics } from './database/replication.ts';
import { savepointStatics } from './database/savepoints.ts';
import type { PlatformClass } from './platform-class.ts';

const DEFAULT_SCOPE = 200;

export const databaseClass: PlatformClass = {
  name: 'System.Database',
  statics: {
    ...elevating({ ...dmlStatics, ...queryStatics }),
    ...replicationStatics,
    ...savepointStatics,
    'executeBatch(Object)': (tx, batch: object) => tx.org.async.executeBatch(tx, batch, DEFAULT_SCOPE),
    'executeBatch(Object, Integer)': (tx, batch: object, scope: number) => tx.org.async.executeBatch(tx, batch, scope),
  },
};
