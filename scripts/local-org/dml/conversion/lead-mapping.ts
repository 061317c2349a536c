/**
 * Which standard fields of a lead become which of its account, contact and opportunity.
 * Source: Salesforce Help, "Lead Conversion Field Mapping". Custom mappings are set up by hand and are no metadata here.
 */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { SObjectType } from '../../schema/types.ts';
import { valueOf } from '../save-chunk.ts';

type Mapping = Readonly<Record<string, string>>;

const ACCOUNT: Mapping = {
  Company: 'Name',
  Street: 'BillingStreet',
  City: 'BillingCity',
  State: 'BillingState',
  PostalCode: 'BillingPostalCode',
  Country: 'BillingCountry',
  Phone: 'Phone',
  Fax: 'Fax',
  Website: 'Website',
  Industry: 'Industry',
  AnnualRevenue: 'AnnualRevenue',
  NumberOfEmployees: 'NumberOfEmployees',
  Rating: 'Rating',
};

const CONTACT: Mapping = {
  Salutation: 'Salutation',
  FirstName: 'FirstName',
  LastName: 'LastName',
  Title: 'Title',
  Email: 'Email',
  Phone: 'Phone',
  MobilePhone: 'MobilePhone',
  Fax: 'Fax',
  LeadSource: 'LeadSource',
  Description: 'Description',
  DoNotCall: 'DoNotCall',
  HasOptedOutOfEmail: 'HasOptedOutOfEmail',
  HasOptedOutOfFax: 'HasOptedOutOfFax',
  Street: 'MailingStreet',
  City: 'MailingCity',
  State: 'MailingState',
  PostalCode: 'MailingPostalCode',
  Country: 'MailingCountry',
};

const OPPORTUNITY: Mapping = { LeadSource: 'LeadSource' };

const MAPPINGS: Readonly<Record<string, Mapping>> = { Account: ACCOUNT, Contact: CONTACT, Opportunity: OPPORTUNITY };

/** Writes what the lead says into a new record. */
export function fillNew(record: SObjectValue, lead: SObjectValue): void {
  for (const [from, to] of pairs(record.type, lead.type)) {
    const value = valueOf(lead, from);
    if (value !== null) record.fields.set(to, value);
  }
}

/** An existing record keeps what it has; only its empty fields are filled. @returns whether any was */
export function fillEmpty(change: SObjectValue, existing: SObjectValue, lead: SObjectValue): boolean {
  let isFilled = false;
  for (const [from, to] of pairs(existing.type, lead.type)) {
    const value = valueOf(lead, from);
    if (value === null || value === false || valueOf(existing, to) !== null) continue;
    change.fields.set(to, value);
    isFilled = true;
  }
  return isFilled;
}

/** Pairs of names that both objects have in this org. */
function pairs(target: SObjectType, source: SObjectType): [string, string][] {
  return Object.entries(MAPPINGS[target.name] ?? {}).filter(
    ([from, to]) => source.fields.has(from.toLowerCase()) && target.fields.has(to.toLowerCase()),
  );
}
