/** Which projects see the objects of several currencies. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Project } from '../project/types.ts';
import { withoutCurrencies } from './multi-currency.ts';

const mentions = new Set(['account', 'currencytype']);

function seen(text: string, features: readonly string[] = []): boolean {
  const project = { classes: [{ text }], triggers: [] } as unknown as Project;
  return withoutCurrencies(mentions, features, project).has('currencytype');
}

test('a query in a text and a comment do not bring currencies to an org', () => {
  assert.equal(seen("// CurrencyType\n/* CurrencyType */ Database.query('SELECT Id FROM CurrencyType');"), false);
});

test('Apex that names them and an org with several currencies have them', () => {
  assert.equal(seen("String a = 'it\\'s'; List<CurrencyType> all;"), true);
  assert.equal(seen("Database.query('SELECT Id FROM CurrencyType');", ['MultiCurrency']), true);
});
