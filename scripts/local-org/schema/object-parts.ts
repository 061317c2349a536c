/** Validation rules, record types, compact layouts and field sets of an object. */
import { percentDecoded } from '../project/percent-names.ts';
import type { ObjectSource, XmlElement } from '../project/types.ts';
import type { ObjectDraft } from './draft.ts';
import type { RecordTypeInfo, ValidationRule } from './types.ts';

export function applyParts(object: ObjectDraft, source: ObjectSource): void {
  object.validationRules = [
    ...object.validationRules,
    ...source.validationRules.map(({ fullName, body }) => validationRule(fullName, body)),
  ];
  object.recordTypes = [
    ...object.recordTypes,
    ...source.recordTypes.map(({ fullName, body }) => recordType(fullName, body)),
  ];
  const fieldSets = Object.fromEntries(
    source.fieldSets.map(({ fullName, body }) => [
      fullName,
      body.all('displayedFields').map((field) => field.value('field') ?? ''),
    ]),
  );
  object.fieldSets = { ...object.fieldSets, ...fieldSets };
  const assigned = source.body?.value('compactLayoutAssignment');
  const layout = source.compactLayouts.find((part) => part.fullName === assigned);
  if (layout !== undefined) object.compactLayout = layout.body.values('fields');
}

function validationRule(name: string, body: XmlElement): ValidationRule {
  return {
    name,
    isActive: body.flag('active'),
    formula: body.value('errorConditionFormula') ?? 'false',
    message: body.value('errorMessage') ?? '',
    errorField: body.value('errorDisplayField') ?? null,
  };
}

/** @param isPersonType whether its accounts are persons: such types are kept on `PersonAccount` in metadata */
export function recordType(name: string, body: XmlElement, isPersonType = false): RecordTypeInfo {
  const picklists = body
    .all('picklistValues')
    .map((entry) => ({ picklist: entry.value('picklist') ?? '', values: entry.all('values') }));
  const defaults = picklists.flatMap(({ picklist, values }): [string, string][] => {
    const chosen = values.filter((value) => value.flag('default')).map(valueName);
    return chosen.length === 0 ? [] : [[picklist, chosen.join(';')]];
  });
  return {
    name,
    label: body.value('label') ?? name,
    isActive: body.flag('active', true),
    isPersonType,
    picklists: Object.fromEntries(picklists.map(({ picklist, values }) => [picklist, values.map(valueName)])),
    picklistDefaults: Object.fromEntries(defaults),
  };
}

const valueName = (value: XmlElement): string => percentDecoded(value.value('fullName') ?? '');
