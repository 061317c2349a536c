/** Components that Apex finds by querying for their name: code, permissions, notification types, record types, resources. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from '../../project/types.ts';
import type { Deployment } from './deployment.ts';
import { deployFolders, emailFolderOf } from './folders.ts';

export function deployNamedComponents(deployment: Deployment): void {
  const { project } = deployment;
  for (const { fullName, body } of project.components.get('CustomPermission') ?? []) {
    deployment.put(
      'CustomPermission',
      { DeveloperName: fullName },
      { MasterLabel: body.value('label') ?? fullName, Description: body.value('description') ?? null },
    );
  }
  for (const { fullName, body } of project.components.get('CustomNotificationType') ?? []) {
    const label = body.value('masterLabel') ?? fullName;
    deployment.put(
      'CustomNotificationType',
      { DeveloperName: fullName },
      { CustomNotifTypeName: label, MasterLabel: label, Desktop: body.flag('desktop'), Mobile: body.flag('mobile') },
    );
  }
  deployFolders(deployment);
  for (const template of project.components.get('EmailTemplate') ?? []) deployEmailTemplate(deployment, template);
  deployRecordTypes(deployment);
}

function deployRecordTypes(deployment: Deployment): void {
  const hasPersons = deployment.store.schema.object('RecordType')?.fields.has('ispersontype') === true;
  for (const object of deployment.store.schema.objects.values()) {
    for (const { name, label, isActive, isPersonType } of object.recordTypes) {
      deployment.put(
        'RecordType',
        { SobjectType: object.name, DeveloperName: name },
        { Name: label, IsActive: isActive, ...(hasPersons ? { IsPersonType: isPersonType } : {}) },
      );
    }
  }
}

/** The text is the file beside the meta file. */
function deployEmailTemplate(deployment: Deployment, { fullName, path, body }: Component): void {
  const name = fullName.slice(fullName.lastIndexOf('/') + 1);
  const text = join(deployment.project.root, path.replace(/-meta\.xml$/, ''));
  const content = existsSync(text) ? readFileSync(text, 'utf8') : '';
  const type = body.value('type') ?? 'text';
  deployment.put(
    'EmailTemplate',
    { DeveloperName: name },
    {
      Name: body.value('name') ?? name,
      Subject: body.value('subject') ?? '',
      TemplateType: type,
      IsActive: body.flag('available'),
      HtmlValue: type === 'text' ? null : content,
      Body: type === 'text' ? content : (body.value('textOnly') ?? null),
      OwnerId: deployment.administratorId,
      Encoding: body.value('encodingKey') ?? 'UTF-8',
      ...(deployment.fieldsOf('EmailTemplate').includes('FolderId')
        ? { FolderId: emailFolderOf(deployment, fullName) }
        : {}),
      FolderName: fullName.includes('/') ? fullName.slice(0, fullName.lastIndexOf('/')) : null,
    },
  );
}
