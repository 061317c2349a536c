/** Rows of setup objects that an org has from its first day, or that other metadata stands for. */
import type { Component } from '../../project/types.ts';
import { defaultTimeZone } from './organization.ts';
import type { Deployment, RowValues } from './deployment.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function deploySetupRows(deployment: Deployment): void {
  deployBusinessHours(deployment);
  deployNamed(deployment, 'NamedCredential', ({ body }) => ({ Endpoint: body.value('endpoint') ?? null }));
  deployNamed(deployment, 'PlatformCachePartition', ({ body }) => ({
    IsDefaultPartition: body.flag('isDefaultPartition'),
  }));
  deployNamed(deployment, 'AuthProvider', ({ body }) => ({ FriendlyName: body.value('friendlyName') ?? null }));
  deployFlows(deployment);
  deploySites(deployment);
}

/** Round the clock, all week: midnight to midnight. Object Reference, "BusinessHours". */
function deployBusinessHours(deployment: Deployment): void {
  const settings = deployment.project.components.get('Settings')?.find(({ fullName }) => fullName === 'BusinessHours');
  const given = settings?.body.all('businessHours') ?? [];
  const hasDefault = given.some((hours) => hours.flag('default'));
  for (const hours of given) {
    const times: Record<string, string | null> = {};
    for (const day of DAYS)
      for (const edge of ['StartTime', 'EndTime'])
        times[`${day}${edge}`] = hours.value(`${day.toLowerCase()}${edge}`)?.slice(0, 12) ?? null;
    put(hours.value('name') ?? 'Default', hours.flag('default'), hours.value('timeZoneId') ?? defaultTimeZone, times);
  }
  if (!hasDefault) put('Default', true, defaultTimeZone, {});

  function put(name: string, isDefault: boolean, zone: string, times: Readonly<Record<string, string | null>>): void {
    const values: Record<string, string | number | boolean | null> = {
      IsDefault: isDefault,
      IsActive: true,
      TimeZoneSidKey: zone,
    };
    for (const day of DAYS)
      for (const edge of ['StartTime', 'EndTime']) {
        const text = given.length === 0 || Object.keys(times).length === 0 ? '00:00' : times[`${day}${edge}`];
        values[`${day}${edge}`] = text === null || text === undefined ? null : milliseconds(text);
      }
    deployment.put('BusinessHours', { Name: name }, values);
  }
}

function milliseconds(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** Components that are rows by their developer name. */
function deployNamed(deployment: Deployment, type: string, valuesOf: (component: Component) => RowValues): void {
  if (!deployment.has(type)) return;
  const fields = new Set(deployment.fieldsOf(type));
  for (const component of deployment.project.components.get(type) ?? []) {
    const label = component.body.value('label') ?? component.body.value('masterLabel') ?? component.fullName;
    const values = Object.entries({ MasterLabel: label, ...valuesOf(component) }).filter(([name]) => fields.has(name));
    deployment.put(type, { DeveloperName: component.fullName }, Object.fromEntries(values));
  }
}

/** Active versions of the project's flows. Object Reference, "FlowDefinitionView". */
function deployFlows(deployment: Deployment): void {
  if (!deployment.has('FlowDefinitionView')) return;
  for (const { fullName, body } of deployment.project.components.get('Flow') ?? []) {
    const start = body.child('start');
    const isActive = body.value('status') === 'Active';
    deployment.put(
      'FlowDefinitionView',
      { ApiName: fullName },
      {
        Label: body.value('label') ?? fullName,
        Description: body.value('description') ?? null,
        ProcessType: body.value('processType') ?? 'Flow',
        TriggerType: start?.value('triggerType') ?? null,
        RecordTriggerType: start?.value('recordTriggerType') ?? null,
        TriggerObjectOrEventLabel: start?.value('object') ?? null,
        IsActive: isActive,
        DurableId: fullName,
        ActiveVersionId: isActive ? `${fullName}-1` : null,
        LatestVersionId: `${fullName}-1`,
        NamespacePrefix: deployment.project.namespace,
        ManageableState: 'unmanaged',
      },
    );
  }
}

function deploySites(deployment: Deployment): void {
  if (deployment.has('Network'))
    for (const { fullName, body } of deployment.project.components.get('Network') ?? [])
      deployment.put('Network', { Name: fullName }, { Status: body.value('status') ?? 'Live' });
  if (deployment.has('Site'))
    for (const { fullName, body } of deployment.project.components.get('CustomSite') ?? [])
      deployment.put(
        'Site',
        { Name: fullName },
        { MasterLabel: body.value('masterLabel') ?? fullName, Status: body.flag('active') ? 'Active' : 'Inactive' },
      );
}
