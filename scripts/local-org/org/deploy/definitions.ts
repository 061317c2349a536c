/**
 * EntityDefinition and FieldDefinition: objects and fields as rows, for orgs whose project names them. Their ids are
 * their names here, as metadata relationships hold names. Object Reference, "EntityDefinition", "FieldDefinition".
 */
import { labelOf } from '../../schema/draft.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import type { Deployment, RowValues } from './deployment.ts';

export function deployDefinitions(deployment: Deployment): void {
  const { schema } = deployment.store;
  const objects = [...schema.objects.values()];
  if (deployment.has('EntityDefinition'))
    deployment.replaceAll(
      'EntityDefinition',
      objects.map((object) => known(deployment, 'EntityDefinition', entityValues(object))),
    );
  for (const table of ['FieldDefinition', 'EntityParticle'])
    if (deployment.has(table))
      deployment.replaceAll(
        table,
        objects.flatMap((object) =>
          [...object.fields.values()].map((field) => known(deployment, table, fieldValues(object, field))),
        ),
      );
}

function entityValues(object: SObjectType): RowValues {
  return {
    Id: object.name,
    DurableId: object.name,
    QualifiedApiName: object.name,
    DeveloperName: object.name.replace(/__\w+$/, ''),
    MasterLabel: object.label,
    Label: object.label,
    PluralLabel: object.pluralLabel,
    KeyPrefix: object.keyPrefix === '' ? null : object.keyPrefix,
    IsCustomSetting: object.kind === 'customSetting',
    IsCustomizable: object.kind === 'object',
    IsQueryable: object.isQueryable,
    IsApexTriggerable: object.kind === 'object' || object.kind === 'platformEvent',
    IsTriggerable: object.kind === 'object' || object.kind === 'platformEvent',
    IsWorkflowEnabled: object.kind === 'object',
    IsLayoutable: object.kind === 'object',
    IsSearchable: object.kind === 'object',
    IsEverCreatable: object.isCreateable,
    IsEverUpdatable: object.isCreateable,
    IsEverDeletable: object.isDeletable,
    IsDeprecatedAndHidden: false,
    InternalSharingModel: object.sharingModel,
    ExternalSharingModel: 'Private',
  };
}

function fieldValues(object: SObjectType, field: Field): RowValues {
  return {
    Id: `${object.name}.${field.name}`,
    DurableId: `${object.name}.${field.name}`,
    QualifiedApiName: field.name,
    DeveloperName: field.name.replace(/__c$/, ''),
    MasterLabel: field.label,
    Label: field.label || labelOf(field.name),
    EntityDefinitionId: object.name,
    FieldDefinitionId: `${object.name}.${field.name}`,
    Name: field.name,
    DataType: dataTypeOf(field),
    Length: field.length ?? 0,
    Precision: field.precision ?? 0,
    Scale: field.scale ?? 0,
    IsCalculated: field.formula !== null,
    IsNillable: !field.isRequired,
    IsIndexed: field.isUnique || field.isExternalId || field.referenceTo.length > 0,
    IsNameField: field.isNameField,
    IsUnique: field.isUnique,
    IsFieldHistoryTracked: field.trackHistory,
    Description: field.description,
    InlineHelpText: field.helpText,
    RelationshipName: field.relationshipName,
  };
}

/** As setup shows it: `Text(80)`, `Lookup(Account)`, `Currency(16, 2)`. */
function dataTypeOf(field: Field): string {
  if (field.formula !== null) return `Formula (${field.kind})`;
  if (field.kind === 'Lookup') return `Lookup(${field.referenceTo.join(',')})`;
  if (field.kind === 'MasterDetail') return `Master-Detail(${field.referenceTo.join(',')})`;
  if (field.precision !== null) return `${field.kind}(${field.precision - (field.scale ?? 0)}, ${field.scale ?? 0})`;
  if (/^(Text|LongTextArea|Html|EncryptedText)$/.test(field.kind)) return `${field.kind}(${field.length ?? 255})`;
  return field.kind;
}

/** Objects differ in which of these they have. */
function known(deployment: Deployment, object: string, values: RowValues): RowValues {
  const fields = new Set(deployment.fieldsOf(object));
  return Object.fromEntries(Object.entries(values).filter(([name]) => fields.has(name)));
}
