/** FlexiPages, tabs, apps and quick actions: what they show must exist and be made for the place. */
import type { Checking } from '../checking.ts';
import { metadataErrors } from '../../errors/metadata-errors.ts';
import type { Component, LwcBundle, XmlElement } from '../../project/types.ts';

/** FlexiPage type → target that its components must name. Source: LWC Developer Guide, "Configuration File Tags". */
const targetOfPage: Readonly<Record<string, string>> = {
  RecordPage: 'lightning__RecordPage',
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  UtilityBar: 'lightning__UtilityBar',
};

export function checkPages(checking: Checking): void {
  for (const page of checking.components('FlexiPage')) checkFlexiPage(checking, page);
  for (const { path, body, fullName } of checking.components('CustomTab')) {
    if (body.flag('customObject')) checking.object(fullName, path, body);
    const page = body.child('flexiPage');
    if (page !== undefined) checking.need('FlexiPage', page.text, path, page);
    const component = body.child('lwcComponent');
    if (component !== undefined) needLwc(checking, component.text, 'lightning__Tab', path, component);
  }
  for (const { path, body } of checking.components('CustomApplication')) {
    for (const tab of [...body.all('tabs'), ...body.all('defaultLandingTab')])
      if (!tab.text.startsWith('standard-')) checking.need('CustomTab', tab.text, path, tab);
    for (const override of [...body.all('actionOverrides'), ...body.all('profileActionOverrides')])
      checkOverride(checking, path, override);
    for (const bar of body.all('utilityBar')) checking.need('FlexiPage', bar.text, path, bar);
  }
  for (const source of checking.project.objects.values())
    for (const override of source.body?.all('actionOverrides') ?? []) checkOverride(checking, source.path, override);
  for (const { path, body, fullName } of checking.components('QuickAction')) {
    if (fullName.includes('.')) checking.object(fullName.slice(0, fullName.indexOf('.')), path, body);
    const target = body.child('targetObject');
    if (target !== undefined) checking.object(target.text, path, target);
    const component = body.child('lightningWebComponent');
    if (component !== undefined) needLwc(checking, component.text, 'lightning__RecordAction', path, component);
  }
}

function checkOverride(checking: Checking, path: string, override: XmlElement): void {
  const content = override.child('content');
  if (override.value('type') === 'Flexipage' && content !== undefined)
    checking.need('FlexiPage', content.text, path, content);
  const object = override.child('pageOrSobjectType');
  if (object === undefined) return;
  if (object.text === 'standard-home') checkHomeOverride(checking, path, override);
  else checking.object(object.text, path, object);
}

/** Metadata API Developer Guide, "ProfileActionOverride": `standard-home` goes with the action Tab, on desktops. */
function checkHomeOverride(checking: Checking, path: string, override: XmlElement): void {
  const page = checking.components('FlexiPage').find((each) => each.fullName === override.value('content'));
  const found: readonly (readonly [name: string, value: string | undefined, expected: string])[] = [
    ['actionName', override.value('actionName'), 'Tab'],
    ['formFactor', override.value('formFactor'), 'Large'],
    ['type', page?.body.value('type') ?? 'HomePage', 'HomePage'],
  ];
  for (const [name, value, expected] of found)
    if (value !== expected)
      checking.fault(metadataErrors.homeOverride, path, override, `${name} ${value ?? ''}`.trim());
}

function checkFlexiPage(checking: Checking, { path, body }: Component): void {
  const sobject = body.child('sobjectType');
  const object = sobject === undefined ? undefined : checking.object(sobject.text, path, sobject);
  const target = targetOfPage[body.value('type') ?? ''];
  checkRegions(checking, path, body);
  for (const item of body.all('flexiPageRegions').flatMap((region) => region.all('itemInstances'))) {
    const field = item.child('fieldInstance')?.child('fieldItem');
    if (field !== undefined && object !== undefined && /^Record\.\w+$/.test(field.text))
      checking.field(object, field.text.slice('Record.'.length), path, field);
    const component = item.child('componentInstance');
    const name = component?.child('componentName');
    if (component === undefined || name === undefined) continue;
    // The platform's own are written with their namespace; a project's have none, or `c`.
    if (name.text.includes(':') && !name.text.startsWith('c:')) continue;
    const bundle = needLwc(checking, name.text.replace(/^c:/, ''), target, path, name);
    if (bundle !== undefined && target !== undefined) checkProperties(checking, bundle, target, path, component);
  }
}

/** Regions of the templates that pages are mostly made of; those of other templates are not known here. */
const regionsOf: Readonly<Record<string, readonly string[]>> = {
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
};

function checkRegions(checking: Checking, path: string, body: XmlElement): void {
  const template = body.child('template')?.value('name') ?? '';
  const known = regionsOf[template];
  if (known === undefined) return;
  for (const region of body.all('flexiPageRegions').filter((each) => each.value('type') === 'Region')) {
    const name = region.value('name') ?? '';
    if (!known.includes(name))
      checking.fault(metadataErrors.unknownRegion, path, region.child('name'), template, name, known.join(', '));
  }
}

/** @returns the component, or undefined with the fault reported */
function needLwc(
  checking: Checking,
  name: string,
  target: string | undefined,
  path: string,
  at: XmlElement,
): LwcBundle | undefined {
  const bundle = checking.project.lwc.find((candidate) => candidate.name === name.replace(/^c:/, ''));
  if (bundle === undefined) checking.fault(metadataErrors.unknownComponent, path, at, 'Lightning web component', name);
  else if (target !== undefined && !(bundle.meta?.child('targets')?.values('target') ?? []).includes(target))
    checking.fault(metadataErrors.wrongTarget, path, at, name, target);
  return bundle;
}

function checkProperties(
  checking: Checking,
  bundle: LwcBundle,
  target: string,
  path: string,
  component: XmlElement,
): void {
  const configurations = (bundle.meta?.child('targetConfigs')?.all('targetConfig') ?? []).filter((entry) =>
    (entry.attribute('targets') ?? '').split(/[\s,]+/).includes(target),
  );
  const known = new Set(
    configurations.flatMap((entry) => entry.all('property').map((property) => property.attribute('name'))),
  );
  for (const name of component.all('componentInstanceProperties').flatMap((property) => property.all('name'))) {
    if (!known.has(name.text)) checking.fault(metadataErrors.unknownProperty, path, name, bundle.name, name.text);
  }
}
