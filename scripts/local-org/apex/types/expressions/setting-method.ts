/**
 * `Setting__c.getInstance()`, `Type__mdt.getAll()`, and of every object `Account.getSObjectType()`.
 * Source: Apex Reference Guide, "Custom Settings Methods", "Custom Metadata Type Methods" and "SObject Class".
 */
import type { MethodCall } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { ID, platform, sobject, STRING } from '../known.ts';
import { chooseOverload, type Argument } from '../members/overloads.ts';
import type { ApexType } from '../type.ts';

interface SettingMethod {
  readonly name: string;
  readonly parameters: readonly ApexType[];
  readonly isMap: boolean;
}

const one = (name: string, ...parameters: ApexType[]): SettingMethod => ({ name, parameters, isMap: false });
const all: SettingMethod = { name: 'getAll', parameters: [], isMap: true };
const METADATA = [all, one('getInstance', STRING)];
const LIST = [all, one('getInstance', STRING), one('getValues', STRING)];
const HIERARCHY = [one('getInstance'), one('getInstance', ID), one('getOrgDefaults'), one('getValues', ID), all];

/** @returns the call's type; undefined when the receiver has no such method */
export function settingMethod(
  type: ApexType,
  node: MethodCall,
  args: readonly Argument[],
  body: BodyContext,
): ApexType | undefined {
  const object = type.kind === 'sobject' && type.name !== null ? body.unit.program.schema.object(type.name) : undefined;
  if (object !== undefined && args.length === 0 && node.name.toLowerCase() === 'getsobjecttype') {
    const resolution = { kind: 'settingMethod', object: object.name, name: 'getSObjectType', parameters: [] } as const;
    body.unit.facts.resolutions.set(node, resolution);
    return platform('Schema.SObjectType');
  }
  if (object === undefined || (object.kind !== 'customSetting' && object.kind !== 'customMetadata')) {
    return undefined;
  }
  const methods = object.kind === 'customMetadata' ? METADATA : object.settingType === 'List' ? LIST : HIERARCHY;
  const chosen = chooseOverload(
    methods.filter((method) => method.name.toLowerCase() === node.name.toLowerCase()),
    args,
  );
  if (chosen === undefined) {
    return undefined;
  }
  body.unit.facts.resolutions.set(node, {
    kind: 'settingMethod',
    object: object.name,
    name: chosen.name,
    parameters: chosen.parameters,
  });
  return chosen.isMap ? platform('System.Map', STRING, sobject(object.name)) : sobject(object.name);
}
