import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from '../program.ts';
import { told } from '../testing/check-source.ts';
import { fakeSchema } from '../testing/fake-schema.ts';

const mistakesAt = (apiVersion: string): string[] => {
  const text = 'public class A { static testMethod void one() {} @IsTest static void two() {} }';
  const classes = [{ name: 'A', path: 'A.cls', text, apiVersion, isActive: true }];
  return told(checkProgram({ classes, triggers: [] }, fakeSchema(), { labels: [] }).diagnostics);
};

test('classes up to 27.0 have tests beside other methods, later ones do not', () => {
  assert.deepEqual(mistakesAt('27.0'), []);
  assert.equal(mistakesAt('28.0').length, 2);
});
