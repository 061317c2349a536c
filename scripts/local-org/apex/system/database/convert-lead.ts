/** `Database.convertLead` with its request and its result. Apex Reference, "LeadConvert Class", "LeadConvertResult Class". */
import type { LeadConversion } from '../../../org/services/saving.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { nullPointer } from '../../values/exception-types.ts';
import { ApexList } from '../../values/list.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';
import { dmlOptions } from './options.ts';
import { errorList } from './results.ts';

export const leadConversionClasses: readonly PlatformClass[] = [
  recordClass('Database.LeadConvert', {}, () => ({
    DoNotCreateOpportunity: false,
    OverwriteLeadSource: false,
    SendNotificationEmail: false,
  })),
  recordClass('Database.LeadConvertResult'),
];

export const convertLead: PlatformFunction = (tx, target: unknown, ...given: unknown[]) => {
  if (target === null) throw nullPointer();
  const requests = target instanceof ApexList ? (target.items as PlatformRecord[]) : [target as PlatformRecord];
  const options = dmlOptions(tx, given);
  const rows = tx.org.dml.convertLeads(
    tx,
    requests.map((request) => conversionOf(tx, request)),
    options,
  );
  if (options.allOrNone && rows.some(({ errors }) => errors.length > 0))
    throw tx.org.dml.exceptionFor(
      'convertLead',
      [],
      rows.map(({ leadId, errors }) => ({ id: leadId, isSuccess: errors.length === 0, isCreated: false, errors })),
    );
  const results = rows.map(
    (row) =>
      new PlatformRecord('Database.LeadConvertResult', {
        LeadId: row.leadId,
        AccountId: row.accountId,
        ContactId: row.contactId,
        OpportunityId: row.opportunityId,
        Success: row.errors.length === 0,
        Errors: errorList(row.errors),
      }),
  );
  return target instanceof ApexList ? new ApexList(platformType('Database.LeadConvertResult'), results) : results[0];
};

function conversionOf(tx: Transaction, request: PlatformRecord | null): LeadConversion {
  if (request === null) throw nullPointer();
  for (const name of ['AccountRecord', 'ContactRecord', 'OpportunityRecord'])
    if (request.get(tx, name) !== null)
      throw unsupported(unsupportedPlatform.feature, [`Database.LeadConvert.${name}`]);
  const id = (name: string): string | null => request.get(tx, name) as string | null;
  return {
    leadId: id('LeadId'),
    accountId: id('AccountId'),
    contactId: id('ContactId'),
    opportunityId: id('OpportunityId'),
    ownerId: id('OwnerId'),
    convertedStatus: id('ConvertedStatus'),
    opportunityName: id('OpportunityName'),
    doNotCreateOpportunity: request.get(tx, 'DoNotCreateOpportunity') === true,
    overwriteLeadSource: request.get(tx, 'OverwriteLeadSource') === true,
  };
}
