import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { orgDefinition, type OrgDefinition } from './org-definition.ts';

function definitionOf(text: string): OrgDefinition {
  const root = temporaryFolder('org-definition');
  mkdirSync(join(root, 'config'));
  writeFileSync(join(root, 'config/project-scratch-def.json'), text);
  return orgDefinition(root);
}

test('features and sharing defaults are taken from the definition', () => {
  const { features, sharingModels } = definitionOf(
    '{"features":["MultiCurrency","AddCustomApps:30"],"objectSettings":{"account":{"sharingModel":"private"}}}',
  );

  assert.deepEqual(features, ['MultiCurrency', 'AddCustomApps:30']);
  assert.deepEqual([...sharingModels], [['account', 'Private']]);
});

test('a definition of another shape than expected asks for nothing', () => {
  for (const text of [
    'null',
    '[]',
    '{"features":null}',
    '{"features":{},"objectSettings":null}',
    '{"objectSettings":{"account":null,"case":{"sharingModel":1}}}',
  ]) {
    const { features, sharingModels } = definitionOf(text);
    assert.deepEqual([features, [...sharingModels]], [[], []], text);
  }
});
