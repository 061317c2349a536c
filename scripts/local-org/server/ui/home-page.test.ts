import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';
import type { PageLayout } from './types.ts';

const page = (label: string): string =>
  `<FlexiPage><flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>richTextValue</name><value>Hi</value></componentInstanceProperties><componentName>flexipage:richText</componentName></componentInstance></itemInstances><name>sidebar</name><type>Region</type></flexiPageRegions><masterLabel>${label}</masterLabel><template><name>home:desktopTemplate</name></template><type>HomePage</type></FlexiPage>`;
const override = (element: string, content: string, more = ''): string =>
  `<${element}><actionName>Tab</actionName><content>${content}</content><formFactor>Large</formFactor><pageOrSobjectType>standard-home</pageOrSobjectType><type>Flexipage</type>${more}</${element}>`;
const app = (...overrides: string[]): string =>
  `<CustomApplication>${overrides.join('')}<label>App</label><tabs>standard-home</tabs><uiType>Lightning</uiType></CustomApplication>`;

const { get } = servedOrg({
  'flexipages/Team.flexipage-meta.xml': page('Team home'),
  'flexipages/Boss.flexipage-meta.xml': page('Boss home'),
  'applications/Plain.app-meta.xml': app(),
  'applications/Team.app-meta.xml': app(override('actionOverrides', 'Team')),
  'applications/Both.app-meta.xml': app(
    override('actionOverrides', 'Team'),
    override('profileActionOverrides', 'Boss', '<profile>Admin</profile>'),
  ),
  'applications/Others.app-meta.xml': app(
    override('actionOverrides', 'Team'),
    override('profileActionOverrides', 'Boss', '<profile>Standard</profile>'),
  ),
});

async function homeOf(name: string): Promise<PageLayout> {
  const { body } = await get(`/local-org/ui/page/home/${name}`);
  return (body as { readonly page: PageLayout }).page;
}

test('an app shows the home page that it puts in the place of the Home tab', async () => {
  const { label, template, regions } = await homeOf('Team');

  assert.deepEqual(
    [label, template, regions.map((region) => region.name)],
    ['Team home', 'home:desktopTemplate', ['sidebar']],
  );
});

test('an override for the profile of the user comes first, one for another profile not at all', async () => {
  assert.equal((await homeOf('Both')).label, 'Boss home');
  assert.equal((await homeOf('Others')).label, 'Team home');
});

test('an app without an override shows a plain welcome', async () => {
  assert.equal((await homeOf('Plain')).isDefault, true);
});
