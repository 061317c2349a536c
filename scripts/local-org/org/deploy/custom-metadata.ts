/** Records of custom metadata types. */
import { storedText } from '../../database/text-value.ts';
import type { XmlElement } from '../../project/types.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { appliedMetadata, forgetApplied, outlivesFile } from '../applied-metadata.ts';
import type { Deployment } from './deployment.ts';

/** Relationships come last: a record may name one that is deployed after it. */
export function deployCustomMetadata(deployment: Deployment): void {
  const { driver } = deployment.store;
  const applied = appliedMetadata(driver);
  const written: string[] = [];
  const related: (() => void)[] = [];
  for (const { fullName, body } of deployment.project.components.get('CustomMetadata') ?? []) {
    const [typeName = '', recordName = ''] = fullName.split('.');
    const type = deployment.store.schema.object(`${typeName}__mdt`);
    if (type === undefined || outlivesFile(applied, fullName, body)) continue;
    const label = body.value('label') ?? recordName;
    const values: Record<string, string | number | boolean | null> = {
      MasterLabel: label,
      Label: label,
      QualifiedApiName: recordName,
      Language: 'en_US',
    };
    for (const entry of body.all('values')) {
      const field = type.fields.get((entry.value('field') ?? '').toLowerCase());
      if (field === undefined) continue;
      if (isRelationship(deployment, field))
        related.push(() => relate(deployment, type.name, recordName, field, entry.child('value')?.text ?? ''));
      else values[field.name] = valueOf(field, entry.child('value'));
    }
    qualifyFields(deployment, type, values);
    deployment.put(type.name, { DeveloperName: recordName }, values);
    written.push(fullName);
  }
  for (const put of related) put();
  if (applied.size > 0) forgetApplied(driver, written);
}

/** A relationship to an entity or a field of the schema names it; one to a record holds the record's id. */
function isRelationship({ store }: Deployment, { kind, referenceTo }: Field): boolean {
  return kind === 'MetadataRelationship' && store.schema.object(referenceTo[0] ?? '')?.kind === 'customMetadata';
}

/** In files a record is named; Apex and queries see its id. */
function relate(deployment: Deployment, type: string, record: string, field: Field, target: string): void {
  const id = target === '' ? null : deployment.find(field.referenceTo[0]!, { DeveloperName: target });
  deployment.put(type, { DeveloperName: record }, { [field.name]: id });
}

/**
 * A field of the schema is named alone in files, as the record names its object too. Custom Metadata Types
 * Implementation Guide, "Custom Metadata Relationships".
 */
function qualifyFields({ store }: Deployment, type: SObjectType, values: Record<string, unknown>): void {
  const relationships = [...type.fields.values()].filter(({ kind }) => kind === 'MetadataRelationship');
  const named = (definition: string): Field[] =>
    relationships.filter(({ name, referenceTo }) => referenceTo[0] === definition && typeof values[name] === 'string');
  const objects = named('EntityDefinition').map(({ name }) => store.schema.object(values[name] as string));
  for (const { name } of named('FieldDefinition')) {
    const field = values[name] as string;
    const object = objects.find((each) => each?.fields.has(field.toLowerCase()));
    if (object !== undefined) values[name] = `${object.name}.${object.fields.get(field.toLowerCase())!.name}`;
  }
}

function valueOf(field: Field, element: XmlElement | undefined): string | number | boolean | null {
  const text = element?.text ?? '';
  if (text === '') return field.kind === 'Checkbox' ? false : null;
  return field.kind === 'Checkbox' ? text === 'true' : storedText(field, text);
}
