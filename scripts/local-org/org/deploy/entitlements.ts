/** Rows that entitlement processes and milestone types stand for. Object Reference, "SlaProcess" and "MilestoneType". */
import type { Component } from '../../project/types.ts';
import type { Deployment } from './deployment.ts';

export function deployEntitlements(deployment: Deployment): void {
  if (deployment.has('SlaProcess'))
    for (const process of deployment.project.components.get('EntitlementProcess') ?? [])
      deployProcess(deployment, process);
  if (deployment.has('MilestoneType'))
    for (const { fullName, body } of deployment.project.components.get('MilestoneType') ?? [])
      deployment.put(
        'MilestoneType',
        { Name: fullName },
        {
          Description: body.value('description') ?? null,
          RecurrenceType: body.value('recurrenceType') ?? null,
        },
      );
}

/**
 * A file is one version of a process: its name is unique, the name within may be that of several versions.
 * Metadata API, "EntitlementProcess".
 */
function deployProcess(deployment: Deployment, { fullName, body }: Component): void {
  const hours = body.value('businessHours');
  deployment.put(
    'SlaProcess',
    { NameNorm: fullName.toLowerCase() },
    {
      Name: body.value('name') ?? fullName,
      Description: body.value('description') ?? null,
      IsActive: body.flag('active'),
      SobjectType: body.value('SObjectType') ?? 'Case',
      StartDateField: body.value('entryStartDateField') ?? null,
      BusinessHoursId: hours === undefined ? null : deployment.find('BusinessHours', { Name: hours }),
    },
  );
}
