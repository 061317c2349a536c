/** The type of the records an aggregate query gives: their fields are the query's aliases. */
import type { Schema, SObjectType } from '../../schema/types.ts';

const NAME = 'AggregateResult';

const BARE: SObjectType = {
  name: NAME,
  label: NAME,
  pluralLabel: NAME,
  keyPrefix: '',
  isCustom: false,
  kind: 'setup',
  settingType: null,
  fields: new Map(),
  parentRelationships: new Map(),
  childRelationships: new Map(),
  references: [],
  nameField: null,
  sharingModel: 'ReadWrite',
  validationRules: [],
  recordTypes: [],
  compactLayout: [],
  isQueryable: false,
  isCreateable: false,
  isDeletable: false,
  hasOwner: false,
  fieldSets: {},
  description: null,
};

export function aggregateResultType(schema: Schema): SObjectType {
  return schema.object(NAME) ?? BARE;
}
