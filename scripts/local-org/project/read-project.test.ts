import { strict as assert } from 'node:assert';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { LocalOrgError } from '../errors/catalogue.ts';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { readProject } from './read-project.ts';
import { parseXml } from './xml.ts';

const meta =
  '<?xml version="1.0"?><ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>';

function projectWith(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder('project');
  const all: Record<string, string> = {
    'sfdx-project.json': '{"packageDirectories":[{"path":"force-app"}],"sourceApiVersion":"66.0"}',
    'force-app/.keep': '',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function faultsOf(root: string): string[] {
  const faults: LocalOrgError[] = [];
  readProject(root, (error) => faults.push(error));
  return faults.map(String);
}

test('an element knows its line, its column and its text', () => {
  const root = parseXml('<a>\n  <b>one</b>\n  <b\n  >two</b><c/>\n</a>', 'a.xml');

  assert.deepEqual(root.values('b'), ['one', 'two']);
  assert.deepEqual(
    root.children.map(({ name, line, column }) => [name, line, column]),
    [
      ['b', 2, 3],
      ['b', 3, 3],
      ['c', 4, 11],
    ],
  );
});

test('an ampersand of its own is text in the parts of an object', () => {
  const field = '<CustomField>\n  <label>Heat & Cold</label>\n  <a>R&amp;D &#33;</a>\n</CustomField>';
  const root = projectWith({
    'force-app/objects/Thing__c/fields/Kind__c.field-meta.xml': field,
    'force-app/roles/Boss.role-meta.xml': '<Role>\n  <name>Me & you</name>\n</Role>',
  });
  const faults: string[] = [];
  const { body } = readProject(root, (error) => faults.push(String(error))).objects.get('Thing__c')!.fields[0]!;

  assert.deepEqual([body.value('label'), body.value('a')], ['Heat & Cold', 'R&D !']);
  assert.deepEqual(
    faults.map((fault) => /LO2001 \S+/.exec(fault)?.[0]),
    ['LO2001 force-app/roles/Boss.role-meta.xml:3:8'],
  );
});

test('malformed XML is reported where it breaks', () => {
  const root = projectWith({ 'force-app/roles/Boss.role-meta.xml': '<Role>\n  <name>Boss</nam>\n</Role>' });

  assert.match(faultsOf(root)[0] ?? '', /^LO2001 force-app\/roles\/Boss.role-meta.xml:2:\d+ /);
});

test('an object is joined over feature folders', () => {
  const field = (name: string): string => `<CustomField><fullName>${name}</fullName><type>Text</type></CustomField>`;
  const project = readProject(
    projectWith({
      'force-app/a/objects/Thing__c/Thing__c.object-meta.xml': '<CustomObject><label>Thing</label></CustomObject>',
      'force-app/a/objects/Thing__c/fields/A__c.field-meta.xml': field('A__c'),
      'force-app/b/objects/Thing__c/fields/B__c.field-meta.xml': field('B__c'),
      'force-app/b/objects/Account/fields/C__c.field-meta.xml': field('C__c'),
    }),
  );

  assert.deepEqual(
    project.objects.get('Thing__c')?.fields.map((part) => part.fullName),
    ['A__c', 'B__c'],
  );
  assert.equal(project.objects.get('Account')?.body, null);
});

test('a class twice, a class without meta and a meta without class are reported', () => {
  const faults = faultsOf(
    projectWith({
      'force-app/a/classes/Twice.cls': 'class Twice {}',
      'force-app/a/classes/Twice.cls-meta.xml': meta,
      'force-app/b/classes/Twice.cls': 'class Twice {}',
      'force-app/b/classes/Twice.cls-meta.xml': meta,
      'force-app/a/classes/Bare.cls': 'class Bare {}',
      'force-app/a/classes/Gone.cls-meta.xml': meta,
    }),
  );

  assert.deepEqual(faults.map((text) => text.slice(0, 6)).sort(), ['LO2003', 'LO2004', 'LO2005']);
});

test('.forceignore leaves files out, except the TypeScript of components', () => {
  const project = readProject(
    projectWith({
      '.forceignore': '**/*.ts\n**/jsconfig.json\nforce-app/old/\n',
      'force-app/a/lwc/card/card.ts': '',
      'force-app/a/lwc/card/card.js-meta.xml': '<LightningComponentBundle/>',
      'force-app/a/lwc/card/__tests__/card.test.ts': '',
      'force-app/a/lwc/jsconfig.json': '{}',
      'force-app/old/classes/Old.cls': 'class Old {}',
    }),
  );

  assert.deepEqual(
    project.lwc.map(({ name, files }) => [name, files]),
    [['card', ['card.js-meta.xml', 'card.ts']]],
  );
  assert.equal(project.classes.length, 0);
});

test('two components with one name are reported, wherever they lie', () => {
  const bundle = (feature: string): Record<string, string> => ({
    [`force-app/${feature}/lwc/card/card.js`]: '',
    [`force-app/${feature}/lwc/card/card.js-meta.xml`]: '<LightningComponentBundle/>',
  });

  assert.match(
    faultsOf(projectWith({ ...bundle('a'), ...bundle('b') })).join(),
    /LO2005 .*LightningComponentBundle card/,
  );
});

test('labels of all files are merged', () => {
  const labels = (name: string): string =>
    `<CustomLabels><labels><fullName>${name}</fullName><value>v</value></labels></CustomLabels>`;
  const project = readProject(
    projectWith({
      'force-app/a/labels/A.labels-meta.xml': labels('One'),
      'force-app/b/labels/B.labels-meta.xml': labels('Two'),
    }),
  );

  assert.deepEqual([...project.labels.keys()], ['One', 'Two']);
});

test('package directories may be missing, nested, or the project itself', () => {
  const root = projectWith({
    'sfdx-project.json':
      '\uFEFF{"packageDirectories":[{"path":"./"},{"path":"force-app/main/"},{"path":"gone"}],"sourceApiVersion":"66.0"}',
    'force-app/main/classes/One.cls': 'class One {}',
    'force-app/main/classes/One.cls-meta.xml': meta,
    'other/deep/down/Two.cls': 'class Two {}',
    'other/deep/down/Two.cls-meta.xml': meta,
  });
  const faults: LocalOrgError[] = [];

  const project = readProject(root, (error) => faults.push(error));

  assert.deepEqual(
    project.classes.map(({ path }) => path),
    ['force-app/main/classes/One.cls', 'other/deep/down/Two.cls'],
  );
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['LO2008'],
  );
});

test('a project file that cannot be used says why', () => {
  for (const [text, reason] of [
    ['{', /LO2007/],
    ['[]', /LO2007.*no JSON object/],
    ['{"packageDirectories":"force-app"}', /LO2007.*missing or empty/],
    ['{"packageDirectories":[{}]}', /LO2007.*no path/],
    ['{"packageDirectories":[{"path":"gone"}]}', /LO2008/],
  ] as const)
    assert.throws(() => readProject(projectWith({ 'sfdx-project.json': text })), reason);
});

test('links that lead in circles or nowhere are passed over', () => {
  const root = projectWith({ 'force-app/classes/One.cls': 'class One {}', 'force-app/classes/One.cls-meta.xml': meta });
  symlinkSync(join(root, 'force-app'), join(root, 'force-app/classes/again'));
  symlinkSync(join(root, 'nowhere.cls'), join(root, 'force-app/classes/Nowhere.cls'));

  assert.deepEqual(
    readProject(root).classes.map(({ name }) => name),
    ['One'],
  );
});

test('files are read in the encodings that editors write', () => {
  const root = projectWith({ 'force-app/classes/One.cls-meta.xml': meta, 'force-app/classes/Two.cls-meta.xml': meta });
  writeFileSync(join(root, 'force-app/classes/One.cls'), Buffer.from('\uFEFFclass One { }\r\n', 'utf16le'));
  writeFileSync(join(root, 'force-app/classes/Two.cls'), '\uFEFFclass Two { }');

  assert.deepEqual(
    readProject(root).classes.map(({ text }) => text),
    ['class One { }\r\n', 'class Two { }'],
  );
});

test('a type that is not in the table is the one that the file names', () => {
  const project = readProject(projectWith({ 'force-app/bots/Help.bot-meta.xml': '<Bot><label>Help</label></Bot>' }));

  assert.equal(project.components.get('Bot')?.[0]?.fullName, 'Help');
});
