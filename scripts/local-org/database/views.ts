/** Objects whose rows are put together from those of others: views, read like tables and never written. */
import { isPutTogether } from '../schema/put-together.ts';
import type { Schema, SObjectType } from '../schema/types.ts';
import { columnsOf } from './columns.ts';
import type { Driver } from './driver.ts';
import { quote } from './open-driver.ts';

/** Where rows come from, and what their columns hold that the object there names otherwise or not at all. */
interface Source {
  readonly object: string;
  readonly given: Readonly<Record<string, string>>;
}

const ofInstance = { TargetObjectId: 'i."TargetObjectId"', RemindersSent: '0' };

/** Object Reference, "ProcessInstanceHistory": what was done, and what is still waited for. */
const approvalHistory: readonly Source[] = [
  { object: 'ProcessInstanceStep', given: { ...ofInstance, IsPending: '0', ProcessNodeId: 's."StepNodeId"' } },
  {
    object: 'ProcessInstanceWorkitem',
    given: { ...ofInstance, IsPending: '1', StepStatus: `'Pending'`, 'StepStatus~': `'pending'` },
  },
];

/** Written anew at every start, for fields may have come since. */
export function putViews(driver: Driver, schema: Schema): void {
  for (const object of schema.objects.values()) {
    if (!isPutTogether(object)) continue;
    driver.exec(`DROP VIEW IF EXISTS ${quote(object.name)}`);
    const rows = approvalHistory.map((source) => select(schema, object, source)).join(' UNION ALL ');
    driver.exec(`CREATE VIEW ${quote(object.name)} AS ${rows}`);
  }
}

function select(schema: Schema, object: SObjectType, source: Source): string {
  const from = schema.object(source.object);
  const present = new Set((from === undefined ? [] : columnsOf(from)).map(({ name }) => name));
  const columns = columnsOf(object).map(({ name }) => {
    const value = source.given[name] ?? (present.has(name) ? `s.${quote(name)}` : 'NULL');
    return `${value} AS ${quote(name)}`;
  });
  const join = `JOIN "ProcessInstance" i ON i."Id" = s."ProcessInstanceId"`;
  return `SELECT ${columns.join(', ')} FROM ${quote(source.object)} s ${join}`;
}
