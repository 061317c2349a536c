import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '../../project/xml.ts';
import { evaluate, holds, isVisible } from './visibility.ts';

test('numbers compare as numbers and text without regard to case', () => {
  assert.equal(holds(9, 'GT', '10'), false);
  assert.equal(holds('Tier 1', 'EQUAL', 'tier 1'), true);
  assert.equal(holds(null, 'NE', 'Tier 1'), true);
});

test('AND binds tighter than OR', () => {
  assert.equal(evaluate('1 OR 2 AND 3', [true, false, false]), true);
  assert.equal(evaluate('(1 OR 2) AND 3', [true, false, false]), false);
});

test('a component shows when its criteria hold for the record', () => {
  const rule = parseXml(
    '<r><criteria><leftValue>{!Record.Status__c}</leftValue><operator>EQUAL</operator><rightValue>Draft</rightValue></criteria></r>',
    'r.xml',
  );

  assert.equal(isVisible(rule, { value: () => 'Draft' }), true);
  assert.equal(isVisible(rule, { value: () => 'Approved' }), false);
  assert.equal(isVisible(undefined, { value: () => null }), true);
});
