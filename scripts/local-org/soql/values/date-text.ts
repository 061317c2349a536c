/** A stored date or moment as the text SQLite's date functions read: dates are stored as text, moments in milliseconds. */
import type { Emission } from '../plan/emission.ts';
import type { Operand } from '../plan/operand.ts';
import { zoneOffsetSql } from './zone-offset-sql.ts';

/** Writes SQL for the operand's date and time; in the user's zone where asked, else in UTC. */
export function dateTextSql(emission: Emission, operand: Operand, isInZone: boolean): void {
  if (operand.kind === 'date') return operand.write(emission);
  operand.write(emission.add('datetime(('));
  if (isInZone) zoneOffsetSql(emission.add(' + '), emission.run.tx.user.timeZone, () => operand.write(emission));
  emission.add(") / 1000, 'unixepoch')");
}
