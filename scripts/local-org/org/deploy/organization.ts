/** The Organization row. */
import type { Project } from '../../project/types.ts';
import { orgDefinition } from '../../schema/org-definition.ts';
import type { Deployment } from './deployment.ts';

export const defaultTimeZone = 'America/Los_Angeles';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** @returns 1 to 12; January unless the project's Company settings say otherwise */
export function fiscalYearStartMonth(project: Project): number {
  const company = project.components.get('Settings')?.find((settings) => settings.fullName === 'Company');
  const month = company?.body.child('fiscalYear')?.value('startMonth') ?? '';
  return Math.max(0, months.indexOf(month.toLowerCase())) + 1;
}

/** @returns the id of the org */
export function deployOrganization(deployment: Deployment, id: string): string {
  const { project } = deployment;
  const definition = orgDefinition(project.root);
  return deployment.put(
    'Organization',
    { Id: id },
    {
      Name: definition.orgName ?? project.name,
      OrganizationType: 'Developer Edition',
      FiscalYearStartMonth: fiscalYearStartMonth(project),
      TimeZoneSidKey: defaultTimeZone,
      LanguageLocaleKey: definition.language ?? 'en_US',
      DefaultLocaleSidKey: 'en_US',
      InstanceName: 'LOCAL',
      NamespacePrefix: project.namespace,
      IsSandbox: false,
      UsesStartDateAsFiscalYearName: isFiscalYearNamedByStart(project),
    },
  );
}

export function isFiscalYearNamedByStart(project: Project): boolean {
  const company = project.components.get('Settings')?.find((settings) => settings.fullName === 'Company');
  return company?.body.child('fiscalYear')?.value('fiscalYearNameBasedOn') === 'startingMonth';
}
