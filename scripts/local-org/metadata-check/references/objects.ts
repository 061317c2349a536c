/** Fields named by an object's own parts: validation rules, formulas, lists, compact layouts, field sets, record types. */
import type { Checking } from '../checking.ts';
import { metadataErrors } from '../../errors/metadata-errors.ts';
import { percentDecoded } from '../../project/percent-names.ts';
import type { Component, XmlElement } from '../../project/types.ts';
import type { SObjectType } from '../../schema/types.ts';

export function checkObjects(checking: Checking): void {
  for (const source of checking.project.objects.values()) {
    const object = checking.schema.object(source.name === 'Activity' ? 'Task' : source.name);
    if (object === undefined) continue;
    for (const { path, body } of source.fields) checkField(checking, object, path, body);
    for (const { path, body, fullName } of source.validationRules) {
      checking.checkFormula(
        object.name,
        body.value('errorConditionFormula') ?? '',
        path,
        body.child('errorConditionFormula'),
        `Validation rule ${fullName}`,
      );
      const field = body.child('errorDisplayField');
      if (field !== undefined) checking.field(object, field.text, path, field);
    }
    for (const view of source.listViews) checkListView(checking, object, view);
    for (const { path, body } of source.compactLayouts) checkNames(checking, object, path, body.all('fields'));
    for (const { path, body } of source.fieldSets) {
      for (const list of ['displayedFields', 'availableFields'])
        checkNames(
          checking,
          object,
          path,
          body.all(list).flatMap((entry) => entry.all('field')),
        );
    }
    for (const { path, body } of source.recordTypes) checkRecordType(checking, object, path, body);
    const assigned = source.body?.child('compactLayoutAssignment');
    const isKnown =
      assigned?.text === 'SYSTEM' || source.compactLayouts.some((layout) => layout.fullName === assigned?.text);
    if (assigned !== undefined && !isKnown)
      checking.fault(metadataErrors.unknownComponent, source.path, assigned, 'compact layout', assigned.text);
  }
}

function checkField(checking: Checking, object: SObjectType, path: string, body: XmlElement): void {
  const formula = body.child('formula');
  const name = body.value('fullName') ?? '';
  if (formula !== undefined) checking.checkFormula(object.name, formula.text, path, formula, `Formula field ${name}`);
  const controlling = body.child('valueSet')?.child('controllingField');
  if (controlling !== undefined) checking.field(object, controlling.text, path, controlling);
}

/** Standard fields have names of their own in list views (`OWNER.ALIAS`), so only custom ones are looked up. */
function checkListView(checking: Checking, object: SObjectType, { path, body }: Component): void {
  const named = [...body.all('columns'), ...body.all('filters').flatMap((filter) => filter.all('field'))];
  for (const element of named) {
    if (/__c$/.test(element.text)) checking.field(object, element.text.replace(`${object.name}.`, ''), path, element);
  }
}

/** Paths over relationships (`Account.Name`, `Parent__r.Status__c`) are followed. */
function checkNames(checking: Checking, object: SObjectType, path: string, elements: readonly XmlElement[]): void {
  for (const element of elements) {
    const steps = element.text.split('.');
    let owner: SObjectType | undefined = object;
    for (const step of steps.slice(0, -1)) {
      const reference: string | undefined = owner?.parentRelationships.get(step.toLowerCase())?.referenceTo[0];
      owner = reference === undefined ? undefined : checking.schema.object(reference);
    }
    if (owner === undefined)
      checking.fault(metadataErrors.unknownField, path, element, `${object.name}.${element.text}`);
    else checking.field(owner, steps.at(-1) ?? '', path, element);
  }
}

function checkRecordType(checking: Checking, object: SObjectType, path: string, body: XmlElement): void {
  for (const entry of body.all('picklistValues')) {
    const name = entry.child('picklist');
    const field = name === undefined ? undefined : checking.field(object, name.text, path, name);
    for (const value of entry.all('values').flatMap((element) => element.all('fullName'))) {
      const text = percentDecoded(value.text);
      if (field !== undefined && !field.picklist.some((known) => known.value === text))
        checking.fault(metadataErrors.unknownValue, path, value, `${object.name}.${field.name}`, text);
    }
  }
}
