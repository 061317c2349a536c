/** A stored date or moment as the text SQLite's date functions read. */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { Emission } from '../plan/emission.ts';
import type { Operand } from '../plan/operand.ts';
import { zoneOffsetSql } from './zone-offset-sql.ts';

/** Writes SQL for the operand's date and time; in the user's zone where asked, else in UTC. */
export function dateTextSql(emission: Emission, operand: Operand, isInZone: boolean, store: RecordStore): void {
  if (operand.kind === 'date') return writeDate(emission, operand, store);
  const write = (): void => {
    if (isStoredAsText(store, operand, new ApexDatetime(0))) {
      operand.write(emission.add("CAST(strftime('%s', "));
      emission.add(') AS INTEGER) * 1000');
    } else {
      operand.write(emission);
    }
  };
  emission.add('datetime((');
  write();
  const zone = emission.run.tx.user.timeZone;
  if (isInZone) {
    emission.add(' + ');
    zoneOffsetSql(emission, zone, write);
  }
  emission.add(") / 1000, 'unixepoch')");
}

function writeDate(emission: Emission, operand: Operand, store: RecordStore): void {
  if (isStoredAsText(store, operand, new ApexDate(0))) return operand.write(emission);
  operand.write(emission.add('date('));
  emission.add(" * 86400, 'unixepoch')");
}

function isStoredAsText(store: RecordStore, { field }: Operand, sample: ApexDate | ApexDatetime): boolean {
  return field !== null && typeof store.toSql(field, sample) === 'string';
}
