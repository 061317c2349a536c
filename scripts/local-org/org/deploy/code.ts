/**
 * Rows of a project's code: classes, triggers, pages, components, static resources. Their texts are written only where
 * the project's Apex asks for the object, as few do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApexBlob } from '../../apex/values/blob.ts';
import type { ApexSource, Component } from '../../project/types.ts';
import type { Deployment, RowValues } from './deployment.ts';

export function deployCode(deployment: Deployment): void {
  const { project } = deployment;
  const namespace = { NamespacePrefix: project.namespace };
  const withClasses = deployment.isNamed('ApexClass');
  for (const source of project.classes)
    deployment.put(
      'ApexClass',
      { Name: source.name },
      { ...codeValues(source), ...namespace, Status: 'Active', ...(withClasses ? { Body: source.text } : {}) },
    );
  const withTriggers = deployment.isNamed('ApexTrigger');
  for (const source of project.triggers) {
    const usage = usageOf(source.text);
    const id = deployment.put(
      'ApexTrigger',
      { Name: source.name },
      {
        ...codeValues(source),
        ...namespace,
        ...usage,
        Status: source.isActive ? 'Active' : 'Inactive',
        ...(withTriggers ? { Body: source.text } : {}),
      },
    );
    subscribe(deployment, source, usage.TableEnumOrId, id);
  }
  deployMarkup(deployment, 'ApexPage');
  deployMarkup(deployment, 'ApexComponent');
  deployResources(deployment);
}

function codeValues({ apiVersion, text }: ApexSource): RowValues {
  return { ApiVersion: Number(apiVersion), IsValid: true, LengthWithoutComments: text.length };
}

/** A trigger on events is a subscriber. High-volume events tell no tip: Object Reference, "EventBusSubscriber". */
function subscribe(deployment: Deployment, { name, isActive }: ApexSource, object: string, id: string): void {
  const topic = deployment.store.schema.object(object);
  if (!isActive || topic?.kind !== 'platformEvent' || !deployment.has('EventBusSubscriber')) return;
  const key = { Name: name, Topic: topic.name };
  if (deployment.find('EventBusSubscriber', key) !== null) return;
  deployment.put('EventBusSubscriber', key, {
    ExternalId: id,
    Type: 'ApexTrigger',
    Status: 'Running',
    Position: 0,
    Tip: -1,
    Retries: 0,
    IsPartitioned: false,
  });
}

/** `trigger Plans on Plan__c (before insert, after update)` */
function usageOf(text: string): RowValues & { readonly TableEnumOrId: string } {
  const [, object = '', events = ''] = /\btrigger\s+\w+\s+on\s+(\w+)\s*\(([^)]*)\)/i.exec(text) ?? [];
  const has = (event: string): boolean => new RegExp(event.replace(' ', '\\s+'), 'i').test(events);
  return {
    TableEnumOrId: object,
    UsageBeforeInsert: has('before insert'),
    UsageBeforeUpdate: has('before update'),
    UsageBeforeDelete: has('before delete'),
    UsageAfterInsert: has('after insert'),
    UsageAfterUpdate: has('after update'),
    UsageAfterDelete: has('after delete'),
    UsageAfterUndelete: has('after undelete'),
    UsageIsBulk: true,
  };
}

function deployMarkup(deployment: Deployment, object: 'ApexPage' | 'ApexComponent'): void {
  if (!deployment.has(object)) return;
  for (const { fullName, path, body } of deployment.project.components.get(object) ?? [])
    deployment.put(
      object,
      { Name: fullName },
      {
        MasterLabel: body.value('label') ?? fullName,
        ApiVersion: Number(body.value('apiVersion') ?? deployment.project.sourceApiVersion),
        Markup: textOf(deployment, path),
        ControllerType: '3',
        NamespacePrefix: deployment.project.namespace,
      },
    );
}

function deployResources(deployment: Deployment): void {
  const { project } = deployment;
  const withBody = deployment.isNamed('StaticResource');
  const files = new Map((project.components.get('StaticResource') ?? []).map((meta) => [meta.fullName, meta]));
  for (const { name, path, contentType } of project.staticResources) {
    const content = withBody ? contentOf(join(project.root, path)) : null;
    deployment.put(
      'StaticResource',
      { Name: name },
      {
        ContentType: contentType,
        CacheControl: files.get(name)?.body.value('cacheControl') ?? 'Private',
        Description: files.get(name)?.body.value('description') ?? null,
        NamespacePrefix: project.namespace,
        ...(content === null ? {} : { Body: new ApexBlob(content), BodyLength: content.length }),
      },
    );
  }
}

/** A folder that stands for an archive has no content of its own here. */
function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** The text is the file beside the meta file. */
function textOf(deployment: Deployment, path: Component['path']): string {
  const file = join(deployment.project.root, path.replace(/-meta\.xml$/, ''));
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
