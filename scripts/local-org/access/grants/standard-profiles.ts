/**
 * What the profiles every org has allow before anything is added to them.
 * Source: Salesforce Help, "Standard Profiles".
 */
import { Grants, noObjectGrant, type ObjectGrant } from './grants.ts';

const FULL: Partial<ObjectGrant> = { read: true, create: true, edit: true, delete: true };
const WRITE: Partial<ObjectGrant> = { read: true, create: true, edit: true };
const READ: Partial<ObjectGrant> = { read: true };

const STANDARD_USER: Readonly<Record<string, Partial<ObjectGrant>>> = {
  Account: FULL,
  Contact: FULL,
  Opportunity: FULL,
  Contract: FULL,
  Order: FULL,
  Asset: FULL,
  Quote: FULL,
  Document: FULL,
  Lead: WRITE,
  Case: WRITE,
  Idea: WRITE,
  WorkOrder: WRITE,
  Campaign: READ,
  Product2: READ,
  Pricebook2: READ,
  Solution: READ,
};
/** Every internal profile has these, the one with minimum access too. */
const MINIMUM_PERMISSIONS = [
  'ActivitiesAccess',
  'ChatterInternalUser',
  'LightningConsoleAllowedForUser',
  'ViewHelpLink',
];
const STANDARD_PERMISSIONS = [
  ...MINIMUM_PERMISSIONS,
  'ApiEnabled',
  'EditEvent',
  'EditTask',
  'RunReports',
  'ExportReport',
  'ImportPersonal',
  'MassInlineEdit',
  'ConvertLeads',
  'AllowUniversalSearch',
  'CreateCustomizeReports',
  'SendSitRequests',
  'ViewSetup',
  'AllowViewKnowledge',
  'AssignTopics',
  'ChatterFileLink',
  'ChatterInviteExternalUsers',
  'ChatterOwnGroups',
  'CreateTopics',
  'DistributeFromPersWksp',
  'EditTopics',
  'EmailMass',
  'EmailSingle',
  'EnableNotifications',
  'LightningExperienceUser',
  'ListEmailSend',
  'SelectFilesFromSalesforce',
  'ShowCompanyNameAsUserBadge',
  'SubmitMacrosAllowed',
  'TransactionalEmailSend',
  'RunFlow',
];

/** What people outside of the company may: customers their cases, partners leads and deals too. */
const CUSTOMER: Readonly<Record<string, Partial<ObjectGrant>>> = {
  Account: WRITE,
  Contact: WRITE,
  Case: WRITE,
  Asset: WRITE,
  Contract: WRITE,
  Order: WRITE,
  Idea: WRITE,
  Document: READ,
  Product2: READ,
  Pricebook2: READ,
};
const PARTNER: Readonly<Record<string, Partial<ObjectGrant>>> = {
  ...CUSTOMER,
  Lead: WRITE,
  Opportunity: WRITE,
  Campaign: READ,
};
const EXTERNAL_PERMISSIONS = ['ActivitiesAccess', 'EnableNotifications', 'SelectFilesFromSalesforce', 'EditTopics'];

/** @returns what a profile of that name starts with; nothing for a name the platform does not know. */
export function standardProfile(name: string): Grants {
  const grants = new Grants();
  switch (name) {
    case 'System Administrator':
      grants.isAdministrator = true;
      return grants;
    case 'Standard User':
    case 'Marketing User':
    case 'Contract Manager':
    case 'Solution Manager':
    case 'Custom: Marketing Profile':
    case 'Custom: Sales Profile':
    case 'Custom: Support Profile':
    case 'Read Only':
      grants.hasStandardFields = true;
      for (const [object, grant] of Object.entries(STANDARD_USER)) {
        grants.addObject(object.toLowerCase(), { ...noObjectGrant(), ...(name === 'Read Only' ? READ : grant) });
      }
      for (const permission of STANDARD_PERMISSIONS) grants.userPermissions.add(permission.toLowerCase());
      return grants;
    case 'Standard Platform User':
      grants.hasStandardFields = true;
      for (const object of ['account', 'contact', 'document'])
        grants.addObject(object, { ...noObjectGrant(), ...FULL });
      for (const permission of STANDARD_PERMISSIONS) grants.userPermissions.add(permission.toLowerCase());
      return grants;
    case 'Customer Community User':
    case 'Customer Community Login User':
    case 'Customer Community Plus User':
    case 'Customer Community Plus Login User':
    case 'Partner Community User':
    case 'Partner Community Login User':
      grants.hasStandardFields = true;
      for (const [object, grant] of Object.entries(name.startsWith('Partner') ? PARTNER : CUSTOMER))
        grants.addObject(object.toLowerCase(), { ...noObjectGrant(), ...grant });
      for (const permission of EXTERNAL_PERMISSIONS) grants.userPermissions.add(permission.toLowerCase());
      return grants;
    default:
      for (const permission of MINIMUM_PERMISSIONS) grants.userPermissions.add(permission.toLowerCase());
      return grants;
  }
}
