import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from './parse/parse-query.ts';
import { queryText } from './query-text.ts';

const cases: readonly (readonly [string, string])[] = [
  ['select Id, Owner.Name from Account', 'SELECT Id, Owner.Name FROM Account'],
  [
    "select Id from Account where Id = :a and (Name like 'O\\'N%' or Name = null) limit :n",
    "SELECT Id FROM Account WHERE (Id = :tmpVar1 AND (Name LIKE 'O\\'N%' OR Name = NULL)) LIMIT :tmpVar2",
  ],
  [
    'select Id from Account order by Name, Id desc',
    'SELECT Id FROM Account ORDER BY Name ASC NULLS FIRST, Id DESC NULLS LAST',
  ],
  [
    'select count(Id) c from Account where CreatedDate = last_n_days:3 group by rollup(Industry) having count(Id) > 1',
    'SELECT COUNT(Id) c FROM Account WHERE CreatedDate = LAST_N_DAYS:3 GROUP BY ROLLUP(Industry) HAVING COUNT(Id) > 1',
  ],
  [
    "select (select Id from Contacts) from Account where Id in (select AccountId from Contact) and (not Rating in ('a', 'b')) for update",
    "SELECT (SELECT Id FROM Contacts) FROM Account WHERE (Id IN (SELECT AccountId FROM Contact) AND (NOT Rating IN ('a', 'b'))) FOR UPDATE",
  ],
  [
    'select typeof What when Account then Phone, Name else Id end from Task with user_mode all rows',
    'SELECT TYPEOF What WHEN Account THEN Phone, Name ELSE Id END FROM Task WITH USER_MODE ALL ROWS',
  ],
];

for (const [written, told] of cases)
  test(`${written} is told with its words in capitals`, () => assert.equal(queryText(parseQuery(written)), told));
