/** GROUP BY, ORDER BY, WITH, FOR and the rest that may follow WHERE. */
import type { FieldExpression, OrderItem, SoqlQuery } from '../syntax.ts';
import { condition } from './conditions.ts';
import { fieldExpression } from './fields.ts';
import type { QueryReader } from './reader.ts';
import { value } from './values.ts';

/** `GROUP BY … HAVING …`: only groups are filtered. SOQL and SOSL Reference, "HAVING". */
export function grouping(reader: QueryReader): Pick<SoqlQuery, 'groupBy' | 'having'> {
  if (!reader.scanner.skip('GROUP')) return { groupBy: null, having: null };
  return { groupBy: groupBy(reader), having: reader.scanner.skip('HAVING') ? condition(reader) : null };
}

function groupBy(reader: QueryReader): SoqlQuery['groupBy'] {
  const { scanner } = reader;
  scanner.expect('BY');
  const isSpread = scanner.is('ROLLUP', 'CUBE') && scanner.precedes('(');
  if (!isSpread) return { by: expressions(reader), rollup: null };
  const rollup = scanner.take().value as 'ROLLUP' | 'CUBE';
  scanner.expect('(');
  const by = expressions(reader);
  scanner.expect(')');
  return { by, rollup };
}

export function orderBy(reader: QueryReader): OrderItem[] {
  const { scanner } = reader;
  if (!scanner.skip('ORDER')) return [];
  scanner.expect('BY');
  const items = [orderItem(reader)];
  while (scanner.skip(',')) items.push(orderItem(reader));
  return items;
}

function orderItem(reader: QueryReader): OrderItem {
  const { scanner } = reader;
  const by = fieldExpression(reader);
  const direction = scanner.is('ASC', 'DESC') ? (scanner.take().value as 'ASC' | 'DESC') : 'ASC';
  if (!scanner.skip('NULLS')) return { by, direction, nulls: null };
  if (!scanner.is('FIRST', 'LAST')) scanner.fail();
  return { by, direction, nulls: scanner.take().value as 'FIRST' | 'LAST' };
}

export function withMode(reader: QueryReader): SoqlQuery['with'] {
  const { scanner } = reader;
  if (!scanner.skip('WITH')) return null;
  if (scanner.is('USER_MODE', 'SYSTEM_MODE', 'SECURITY_ENFORCED')) return scanner.take().value as SoqlQuery['with'];
  if (scanner.skip('USERID')) {
    scanner.expect('=');
    value(reader);
    return 'USER_ID';
  }
  scanner.expect('DATA');
  scanner.expect('CATEGORY');
  skipCategories(reader);
  return 'DATA_CATEGORY';
}

/** `Geography__c AT (usa__c, uk__c) AND Product__c BELOW mobile__c` */
export function skipCategories({ scanner }: QueryReader): void {
  do {
    scanner.name();
    if (!scanner.is('AT', 'ABOVE', 'BELOW', 'ABOVE_OR_BELOW')) scanner.fail();
    scanner.take();
    const isList = scanner.skip('(');
    scanner.name();
    while (isList && scanner.skip(',')) scanner.name();
    if (isList) scanner.expect(')');
  } while (scanner.skip('AND'));
}

/** `FOR UPDATE`, `FOR VIEW, REFERENCE`, `ALL ROWS`, `UPDATE TRACKING`. */
export function endings({ scanner }: QueryReader): Pick<SoqlQuery, 'allRows' | 'for'> {
  let allRows = false;
  const modes = new Set<string>();
  for (;;) {
    if (scanner.skip('ALL')) {
      scanner.expect('ROWS');
      allRows = true;
    } else if (scanner.skip('FOR')) {
      do {
        if (!scanner.is('UPDATE', 'VIEW', 'REFERENCE')) scanner.fail();
        modes.add(scanner.take().value);
      } while (scanner.skip(','));
    } else if (scanner.skip('UPDATE')) {
      // What was viewed is counted by no one here.
      do {
        if (!scanner.is('TRACKING', 'VIEWSTAT')) scanner.fail();
        scanner.take();
      } while (scanner.skip(','));
    } else {
      const mode = (['UPDATE', 'VIEW', 'REFERENCE'] as const).find((each) => modes.has(each)) ?? null;
      return { allRows, for: mode };
    }
  }
}

function expressions(reader: QueryReader): FieldExpression[] {
  const found = [fieldExpression(reader)];
  while (reader.scanner.skip(',')) found.push(fieldExpression(reader));
  return found;
}
