/** Layouts as programs ask for them: which there are and what the compact one shows. REST API Developer Guide, "Describe Layouts", "Compact Layouts". */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { isReadable } from '../data/select.ts';

const masterRecordType = '012000000000000AAA';

/** All fields in one section: pages of the org lay records out by their own metadata. */
export function layouts(tx: Transaction, type: SObjectType): object {
  const fields = [...type.fields.values()].filter((field) => isReadable(tx, type, field));
  const rows = fields.map((field) => ({
    layoutItems: [
      {
        editableForNew: field.isCreateable,
        editableForUpdate: field.isUpdateable,
        label: field.label,
        layoutComponents: [{ displayLines: 1, tabOrder: 0, type: 'Field', value: field.name }],
        placeholder: false,
        required: field.isRequired,
      },
    ],
    numItems: 1,
  }));
  const section = {
    collapsed: false,
    columns: 1,
    heading: type.label,
    layoutRows: rows,
    rows: rows.length,
    useCollapsibleSection: false,
    useHeading: true,
  };
  return {
    layouts: [{ id: null, detailLayoutSections: [section], editLayoutSections: [section], relatedLists: [] }],
    recordTypeMappings: [
      {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        layoutId: null,
        master: true,
        name: 'Master',
        picklistsForRecordType: null,
        recordTypeId: masterRecordType,
      },
    ],
    recordTypeSelectorRequired: [false],
  };
}

export function compactLayouts(tx: Transaction, type: SObjectType): object {
  const shown = type.compactLayout
    .flatMap((name) => type.fields.get(name.toLowerCase()) ?? [])
    .filter((field) => isReadable(tx, type, field));
  const names = shown.length > 0 ? shown : type.nameField === null ? [] : [type.nameField];
  return {
    compactLayouts: [
      {
        actions: [],
        fieldItems: names.map((field) => ({
          editableForNew: false,
          editableForUpdate: false,
          label: field.label,
          layoutComponents: [{ components: [], displayLines: 1, tabOrder: 0, type: 'Field', value: field.name }],
          placeholder: false,
          required: false,
        })),
        id: null,
        imageItems: [],
        label: 'System Default',
        name: 'SYSTEM',
        objectType: type.name,
      },
    ],
    defaultCompactLayoutId: null,
    recordTypeCompactLayoutMappings: [
      { available: true, compactLayoutId: null, compactLayoutName: 'SYSTEM', recordTypeId: masterRecordType },
    ],
  };
}
