/**
 * Converts leads into accounts, contacts and opportunities. Sources: Apex Developer Guide, "Converting Leads"; Apex
 * Reference, "LeadConvert Class"; Object Reference, "convertLead()". Records are saved as any others, so that triggers
 * and rules of accounts, contacts, opportunities, contact roles and leads run, as they do where "Enforce Validation and
 * Triggers from Lead Convert" is on. Campaign members and activities follow without triggers of their own.
 */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type {
  DmlError,
  DmlOperation,
  DmlOptions,
  DmlService,
  LeadConversion,
  LeadConversionResult,
} from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import { dmlErrors } from '../errors.ts';
import { UndoPoint } from '../../org/undo-point.ts';
import { valueOf } from '../save-chunk.ts';
import { followLead, latestCampaigns } from './lead-relatives.ts';
import { closed, contactOf, opportunityOf, roleOf, target, type Conversion } from './records-of-lead.ts';
import { refusalOf } from './refusals.ts';

/** @returns one result a request; with all-or-none, one failure undoes all. */
export function convertLeads(
  dml: DmlService,
  store: RecordStore,
  tx: Transaction,
  requests: readonly LeadConversion[],
  options: DmlOptions,
): LeadConversionResult[] {
  const together = attempt(dml, store, tx, requests, options);
  if (options.allOrNone || requests.length === 1 || together.every(({ errors }) => errors.length === 0))
    return together;
  return requests.map((request) => attempt(dml, store, tx, [request], options)[0]!);
}

function attempt(
  dml: DmlService,
  store: RecordStore,
  tx: Transaction,
  requests: readonly LeadConversion[],
  options: DmlOptions,
): LeadConversionResult[] {
  const point = new UndoPoint(store.driver, tx);
  const work = new Work(dml, store, tx, { ...options, allOrNone: true, isUncounted: true });
  try {
    const results = work.convert(requests);
    if (results.every(({ errors }) => errors.length === 0)) point.keep();
    else point.undo();
    return results;
  } catch (fault) {
    point.undo();
    throw fault;
  }
}

class Work {
  private readonly failures = new Map<SObjectValue, readonly DmlError[]>();

  constructor(
    private readonly dml: DmlService,
    private readonly store: RecordStore,
    private readonly tx: Transaction,
    private readonly options: DmlOptions,
  ) {}

  convert(requests: readonly LeadConversion[]): LeadConversionResult[] {
    const leads = this.byId('Lead', ids(requests.map(({ leadId }) => leadId)));
    const seen = new Set<string>();
    const refusals = requests.map((request) => refusalOf(this.store, request, leads, seen));
    if (refusals.some((refusal) => refusal !== null))
      return requests.map((request, index) => resultOf(request, null, refusals[index] ?? dmlErrors.rolledBack()));
    const conversions = this.prepare(requests, leads);
    this.saveInTurn(conversions);
    if (this.failures.size === 0) followLead(this.store, conversions.map(linksOf));
    return conversions.map((conversion) => resultOf(conversion.request, conversion, this.faultOf(conversion)));
  }

  private prepare(requests: readonly LeadConversion[], leads: ReadonlyMap<string, SObjectValue>): Conversion[] {
    const accounts = this.byId('Account', ids(requests.map(({ accountId }) => accountId)));
    const contacts = this.byId('Contact', ids(requests.map(({ contactId }) => contactId)));
    const opportunities = this.byId('Opportunity', ids(requests.map(({ opportunityId }) => opportunityId)));
    return requests.map((request) => {
      const lead = leads.get(request.leadId!)!;
      const owner = request.ownerId ?? valueOf(lead, 'OwnerId');
      return {
        request,
        lead,
        account: target(this.tx, 'Account', accounts.get(request.accountId ?? ''), lead, owner),
        contact: contactOf(this.tx, request, contacts.get(request.contactId ?? ''), lead, owner),
        opportunity: opportunityOf(this.tx, request, opportunities.get(request.opportunityId ?? ''), lead, owner),
      };
    });
  }

  /** Parents before children; what points to a parent gets its id when that is saved. */
  private saveInTurn(conversions: readonly Conversion[]): void {
    this.save(conversions.map(({ account }) => account));
    for (const { account, contact, opportunity } of conversions) {
      if (contact.id === null || valueOf(contact, 'AccountId') === null) contact.fields.set('AccountId', account.id);
      if (opportunity !== null && opportunity.id === null) opportunity.fields.set('AccountId', account.id);
    }
    this.save(conversions.map(({ contact }) => contact));
    const created = conversions.filter(({ opportunity }) => opportunity !== null && opportunity.id === null);
    const campaigns = latestCampaigns(
      this.store,
      created.map(({ lead }) => lead.id!),
    );
    for (const { lead, opportunity } of created) {
      const campaign = campaigns.get(lead.id!);
      if (campaign !== undefined) opportunity!.fields.set('CampaignId', campaign);
    }
    this.save(conversions.flatMap(({ opportunity }) => opportunity ?? []));
    this.save(conversions.flatMap((conversion) => roleOf(this.tx, conversion, created.includes(conversion)) ?? []));
    this.save(
      conversions.map((conversion) => closed(this.tx, conversion)),
      { isConversion: true },
    );
  }

  /** New ones are inserted, others updated with what was filled; two leads may fill one record. */
  private save(records: readonly SObjectValue[], more: Partial<DmlOptions> = {}): void {
    if (this.failures.size > 0) return;
    const changed = new Map<string, SObjectValue>();
    for (const record of records.filter(({ id, fields }) => id !== null && fields.size > 1)) {
      const known = changed.get(record.id!);
      if (known === undefined) changed.set(record.id!, record);
      else for (const [name, value] of record.fields) known.fields.set(name, value);
    }
    this.run(
      'insert',
      records.filter(({ id }) => id === null),
      more,
    );
    this.run('update', [...changed.values()], more);
  }

  private run(operation: DmlOperation, records: readonly SObjectValue[], more: Partial<DmlOptions>): void {
    if (records.length === 0) return;
    const results = this.dml.save(this.tx, operation, records, { ...this.options, ...more });
    results.forEach(({ isSuccess, errors }, index) => {
      if (!isSuccess) this.failures.set(records[index]!, errors);
    });
  }

  private faultOf({ lead, account, contact, opportunity }: Conversion): DmlError | null {
    if (this.failures.size === 0) return null;
    for (const [record, errors] of this.failures) {
      const isOwn = record === account || record === contact || record === opportunity || record.id === lead.id;
      const opportunityId = valueOf(record, 'OpportunityId');
      const isRole = opportunityId !== null && opportunityId === opportunity?.id;
      const own = errors.find(({ statusCode }) => statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
      if ((isOwn || isRole) && own !== undefined) return own;
    }
    return dmlErrors.rolledBack();
  }

  private byId(object: string, wanted: readonly string[]): Map<string, SObjectValue> {
    const type = this.store.schema.object(object);
    const found = type === undefined || wanted.length === 0 ? [] : this.store.load(type, wanted);
    return new Map(found.map((record) => [record.id!, record]));
  }
}

const ids = (some: readonly (string | null)[]): string[] => [...new Set(some.filter((id) => id !== null))];

const linksOf = ({ lead, account, contact, opportunity }: Conversion) => ({
  leadId: lead.id!,
  accountId: account.id!,
  contactId: contact.id!,
  opportunityId: opportunity?.id ?? null,
});

function resultOf(request: LeadConversion, done: Conversion | null, fault: DmlError | null): LeadConversionResult {
  const isDone = done !== null && fault === null;
  return {
    leadId: request.leadId,
    accountId: isDone ? done.account.id : null,
    contactId: isDone ? done.contact.id : null,
    opportunityId: isDone ? (done.opportunity?.id ?? null) : null,
    errors: fault === null ? [] : [fault],
  };
}
