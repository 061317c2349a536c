import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project/project-of.testing.ts';
import { affectedClasses } from './affected.ts';

const project = projectOf({
  'classes/Base.cls': 'public virtual class Base {}',
  'classes/Middle.cls': 'public class Middle extends base {}',
  'classes/MiddleTest.cls': "@IsTest class MiddleTest { Object m = Type.forName('Middle').newInstance(); }",
  'classes/Other.cls': 'public class Other {}',
  'classes/Handler.cls': 'public class Handler {}',
  'classes/Rule.cls': 'public class Rule {}',
  'triggers/Accounts.trigger': 'trigger Accounts on Account (before insert) { new Handler(); }',
  'customMetadata/Rule.One.md-meta.xml':
    '<CustomMetadata><label>One</label><values><field>Class__c</field><value>Rule</value></values></CustomMetadata>',
});
const affectedBy = (...names: string[]): string[] | null => {
  const found = affectedClasses(
    project,
    names.map((name) => `force-app/classes/${name}.cls`),
  );
  return found === null ? null : [...found].sort();
};

test('a change reaches all that name the class, by others and by text', () => {
  assert.deepEqual(affectedBy('Base'), ['base', 'middle', 'middletest']);
  assert.deepEqual(affectedBy('Other'), ['other']);
});

test('what a trigger or custom metadata reaches may affect any test', () => {
  assert.equal(affectedBy('Handler'), null);
  assert.equal(affectedBy('Rule'), null);
});

test('what is no class, or is gone, may affect any test', () => {
  assert.equal(affectedBy('Gone'), null);
  assert.equal(affectedClasses(project, ['force-app/triggers/Accounts.trigger']), null);
});
