/** Picklist values from metadata: own value sets, global value sets, standard value sets. */
import type { Component, Project, XmlElement } from '../project/types.ts';
import type { PicklistValue } from './types.ts';

/** @returns the values of a `valueSetDefinition`, in order or sorted by label when it asks for that */
export function definedValues(definition: XmlElement): PicklistValue[] {
  const values = definition.all('value').map(valueOf);
  return definition.flag('sorted') ? values.sort((a, b) => a.label.localeCompare(b.label, 'en')) : values;
}

/** @returns the values, with what says of each when it may be chosen */
export function dependentValues(set: XmlElement, values: readonly PicklistValue[]): readonly PicklistValue[] {
  if (set.child('controllingField') === undefined) return values;
  const settings = set.all('valueSettings');
  return values.map((value) => ({
    ...value,
    controlledBy: settings
      .filter((entry) => entry.value('valueName') === value.value)
      .flatMap((entry) => entry.values('controllingFieldValue')),
  }));
}

/** Global value sets by lower-case name. */
export function globalValueSets(project: Project): Map<string, PicklistValue[]> {
  return setsOf(project.components.get('GlobalValueSet') ?? [], 'customValue');
}

/** Standard value sets by lower-case name; `Industry` is used by Account and Lead, and so on. */
export function standardValueSets(project: Project): Map<string, PicklistValue[]> {
  return setsOf(project.components.get('StandardValueSet') ?? [], 'standardValue');
}

function setsOf(components: readonly Component[], element: string): Map<string, PicklistValue[]> {
  return new Map(
    components.map(({ fullName, body }) => {
      const values = body.all(element).map(valueOf);
      return [
        fullName.toLowerCase(),
        body.flag('sorted') ? values.sort((a, b) => a.label.localeCompare(b.label, 'en')) : values,
      ];
    }),
  );
}

function valueOf(element: XmlElement): PicklistValue {
  const value = element.value('fullName') ?? '';
  return {
    value,
    label: element.value('label') ?? value,
    isDefault: element.flag('default'),
    isActive: element.flag('isActive', true),
  };
}

/**
 * Which fields take their values from which standard value set.
 * Source: Metadata API Developer Guide, "StandardValueSet Names and Standard Picklist Fields".
 */
export const fieldsOfStandardValueSet: Readonly<Record<string, readonly string[]>> = {
  accountownership: ['Account.Ownership'],
  accountrating: ['Account.Rating', 'Lead.Rating'],
  accounttype: ['Account.Type'],
  accountsource: ['Account.AccountSource'],
  campaignmemberstatus: ['CampaignMember.Status'],
  campaignstatus: ['Campaign.Status'],
  campaigntype: ['Campaign.Type'],
  caseorigin: ['Case.Origin'],
  casepriority: ['Case.Priority'],
  casereason: ['Case.Reason'],
  casestatus: ['Case.Status'],
  casetype: ['Case.Type'],
  contactrole: ['OpportunityContactRole.Role', 'AccountContactRole.Role'],
  eventsubject: ['Event.Subject'],
  eventtype: ['Event.Type'],
  industry: ['Account.Industry', 'Lead.Industry'],
  leadsource: ['Lead.LeadSource', 'Contact.LeadSource', 'Opportunity.LeadSource', 'Account.AccountSource'],
  leadstatus: ['Lead.Status'],
  opportunitystage: ['Opportunity.StageName'],
  opportunitytype: ['Opportunity.Type'],
  salutation: ['Contact.Salutation', 'Lead.Salutation'],
  taskpriority: ['Task.Priority'],
  taskstatus: ['Task.Status'],
  tasksubject: ['Task.Subject'],
  tasktype: ['Task.Type'],
};
