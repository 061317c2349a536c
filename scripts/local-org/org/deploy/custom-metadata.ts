/** Records of custom metadata types. */
import { storedText } from '../../database/text-value.ts';
import type { XmlElement } from '../../project/types.ts';
import type { Field } from '../../schema/types.ts';
import { appliedMetadata, forgetApplied, outlivesFile } from '../applied-metadata.ts';
import type { Deployment } from './deployment.ts';

export function deployCustomMetadata(deployment: Deployment): void {
  const { driver } = deployment.store;
  const applied = appliedMetadata(driver);
  const written: string[] = [];
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
      if (field !== undefined) values[field.name] = valueOf(field, entry.child('value'));
    }
    deployment.put(type.name, { DeveloperName: recordName }, values);
    written.push(fullName);
  }
  if (applied.size > 0) forgetApplied(driver, written);
}

function valueOf(field: Field, element: XmlElement | undefined): string | number | boolean | null {
  const text = element?.text ?? '';
  if (text === '') return field.kind === 'Checkbox' ? false : null;
  return field.kind === 'Checkbox' ? text === 'true' : storedText(field, text);
}
