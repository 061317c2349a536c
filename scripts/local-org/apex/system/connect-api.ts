/**
 * Chatter in Apex works on the org's own data, so a test that does not see it is refused before anything is asked of
 * Chatter. Apex Developer Guide, "Testing ConnectApi Code".
 */
import { testContext } from '../../org/test-context.ts';
import type { Transaction } from '../../org/transaction.ts';
import { apexError } from '../values/exception.ts';
import { factsOf } from './platform-facts.ts';

const classes = new Set(
  ['Announcements', 'Chatter', 'ChatterFavorites', 'ChatterFeeds', 'ChatterGroups', 'ChatterMessages']
    .concat('ChatterUsers', 'Mentions', 'Topics', 'UserProfiles')
    .map((name) => `connectapi.${name.toLowerCase()}`),
);

/** @returns whether the method is one of Chatter's; those that a test can prepare an answer for are not meant */
export function asksChatter(type: string, key: string): boolean {
  if (!classes.has(type.toLowerCase())) return false;
  const [name = ''] = key.split('(');
  const prepared = `static setTest${name}(`.toLowerCase();
  return !/^setTest/i.test(name) && !factsOf(type)?.members.some((each) => each.toLowerCase().startsWith(prepared));
}

/** Raises an UnsupportedOperationException in a test without SeeAllData=true. */
export function refuseWithoutData(tx: Transaction): void {
  if (tx.store.get(testContext.isSiloed) === true)
    throw apexError(
      'System.UnsupportedOperationException',
      'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).',
    );
}
