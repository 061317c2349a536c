/**
 * Picklist fields as metadata had them before API version 38.0, in today's words: `<picklist>` with its values becomes
 * `<valueSet>`. Source: Metadata API Developer Guide, "Picklist (Including Dependent Picklist)", "Field Types".
 */
import type { Component, XmlElement } from './types.ts';
import { madeElement } from './xml.ts';

/** Standard fields whose values mean more than their text, and the set that says it today. */
const setOfField: Readonly<Record<string, string>> = {
  'Case.Status': 'CaseStatus',
  'Lead.Status': 'LeadStatus',
  'Opportunity.StageName': 'OpportunityStage',
  'Task.Priority': 'TaskPriority',
  'Task.Status': 'TaskStatus',
};

/** @returns the element itself when it is written as today */
export function modernField(field: XmlElement): XmlElement {
  const older = field.child('picklist');
  if (older === undefined || field.child('valueSet') !== undefined) return field;
  const others = field.children.filter((child) => child !== older);
  return madeElement('fields', field, [...others, valueSet(older)]);
}

/** @returns what the values of a standard field mean, where the older field says it */
export function olderStandardValues(object: string, field: XmlElement, path: string): Component | null {
  const fullName = setOfField[`${object}.${field.value('fullName') ?? ''}`];
  const older = field.child('picklist');
  if (fullName === undefined || older === undefined) return null;
  const values = older.all('picklistValues').map((value) => madeElement('standardValue', value, value.children));
  return { type: 'StandardValueSet', fullName, path, body: madeElement('StandardValueSet', older, values) };
}

function valueSet(older: XmlElement): XmlElement {
  const values = older.all('picklistValues');
  const kept = [...older.all('controllingField'), ...restriction(older)];
  const definition = madeElement('valueSetDefinition', older, [
    ...older.all('sorted'),
    ...values.map((value) => madeElement('value', value, value.children.filter(isOfValue))),
  ]);
  return madeElement('valueSet', older, [...kept, definition, ...values.flatMap(settings)]);
}

/** What controls a value is told beside the values today. */
function isOfValue(child: XmlElement): boolean {
  return child.name !== 'controllingFieldValues';
}

function restriction(older: XmlElement): XmlElement[] {
  return older.all('restrictedPicklist').map((flag) => madeElement('restricted', flag, [], flag.text));
}

function settings(value: XmlElement): XmlElement[] {
  const controlling = value.all('controllingFieldValues');
  if (controlling.length === 0) return [];
  return [
    madeElement('valueSettings', value, [
      ...controlling.map((each) => madeElement('controllingFieldValue', each, [], each.text)),
      madeElement('valueName', value, [], value.value('fullName') ?? ''),
    ]),
  ];
}
