import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { LocalOrgError } from '../errors/catalogue.ts';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { metadataFile } from './metadata-file.ts';
import { readProject } from './read-project.ts';

const classMeta = '<ApexClass><apiVersion>58.0</apiVersion><status>Active</status></ApexClass>';
const order = `<CustomObject>
  <label>Order</label>
  <fields><fullName>Total__c</fullName><type>Currency</type></fields>
  <validationRules><fullName>Positive</fullName><active>true</active></validationRules>
  <sharingReasons><fullName>Team__c</fullName></sharingReasons>
</CustomObject>`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder('metadata-format');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const source: Readonly<Record<string, string>> = {
  'classes/Orders.cls': 'class Orders {}',
  'classes/Orders.cls-meta.xml': classMeta,
  'objects/Order__c.object': order,
  'customMetadata/Rate.Low.md': '<CustomMetadata><label>Low</label></CustomMetadata>',
  'labels/CustomLabels.labels':
    '<CustomLabels><labels><fullName>Hi</fullName><value>Hello</value></labels></CustomLabels>',
  'staticresources/Rows.resource': 'Name\nA',
  'staticresources/Rows.resource-meta.xml': '<StaticResource><contentType>text/csv</contentType></StaticResource>',
  'permissionsets/Seller.permissionset': '<PermissionSet><label>Seller</label></PermissionSet>',
};

const under = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(source).map(([path, text]) => [`${folder}${path}`, text]));

function summary(root: string): unknown {
  const faults: LocalOrgError[] = [];
  const project = readProject(root, (error) => faults.push(error));
  const object = project.objects.get('Order__c');
  return {
    faults: faults.map(String),
    version: project.sourceApiVersion,
    classes: project.classes.map(({ name, apiVersion }) => `${name} ${apiVersion}`),
    fields: object?.fields.map(({ fullName }) => fullName),
    rules: object?.validationRules.map(({ fullName }) => fullName),
    reasons: project.components.get('SharingReason')?.map(({ fullName }) => fullName),
    records: project.components.get('CustomMetadata')?.map(({ fullName }) => fullName),
    sets: project.components.get('PermissionSet')?.map(({ fullName }) => fullName),
    label: project.labels.get('Hi')?.value,
    resources: project.staticResources.map(({ name }) => name),
  };
}

const all = {
  faults: [],
  version: '66.0',
  classes: ['Orders 58.0'],
  fields: ['Total__c'],
  rules: ['Positive'],
  reasons: ['Order__c.Team__c'],
  records: ['Rate.Low'],
  sets: ['Seller'],
  label: 'Hello',
  resources: ['Rows'],
};

test('a folder with a manifest is a project, of the version the manifest says', () => {
  const manifest =
    '<Package><types><members>*</members><name>ApexClass</name></types><version>52.0</version></Package>';

  assert.deepEqual(summary(folderWith({ ...under('src/'), 'src/package.xml': manifest })), { ...all, version: '52.0' });
  assert.deepEqual(summary(folderWith({ ...under(''), 'package.xml': manifest })), { ...all, version: '52.0' });
});

test('a folder of source without any project file is a project', () => {
  assert.deepEqual(summary(folderWith(under('src/'))), all);
  assert.deepEqual(summary(folderWith(under(''))), all);
});

test('both formats may stand in one project', () => {
  const root = folderWith({
    ...under('force-app/'),
    'sfdx-project.json': '{"packageDirectories":[{"path":"force-app"}]}',
  });

  assert.deepEqual(summary(root), all);
});

test('a file is metadata only in the folder of its type', () => {
  assert.deepEqual(metadataFile('src/objects/Order__c.object'), { name: 'Order__c', suffix: 'object' });
  assert.deepEqual(metadataFile('force-app/x/Boss.role-meta.xml'), { name: 'Boss', suffix: 'role' });
  for (const path of ['docs/README.md', 'src/classes/Orders.cls', 'site/routes/home.layout', 'constructor'])
    assert.equal(metadataFile(path), null, path);
});

test('a manifest that is no XML is named', () => {
  assert.throws(() => readProject(folderWith({ 'src/package.xml': '<Package>' })), /LO2001 src\/package\.xml/);
});

test('a folder with neither is no project', () => {
  assert.throws(() => readProject(folderWith({ 'readme.txt': '' })), /LO2002/);
});
