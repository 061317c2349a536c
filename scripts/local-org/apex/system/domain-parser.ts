/** `DomainParser` and `Domain`: what a host name of the org tells. Apex Reference, "DomainParser Class", "Domain Class". */
import { apexError } from '../values/exception.ts';
import type { PlatformClass } from './platform-class.ts';
import { platformEnumValue } from './platform-enums.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import type { Url } from './url.ts';

/** What host names end in; the first that fits says what is served there. */
const ENDINGS: readonly (readonly [ending: string, type: string])[] = [
  ['my.salesforce.com', 'ORG_MY_DOMAIN'],
  ['lightning.force.com', 'LIGHTNING_DOMAIN'],
  ['container.force.com', 'LIGHTNING_CONTAINER_COMPONENT_DOMAIN'],
  ['file.force.com', 'CONTENT_DOMAIN'],
  ['vf.force.com', 'VISUALFORCE_DOMAIN'],
  ['my.site.com', 'EXPERIENCE_CLOUD_SITES_DOMAIN'],
  ['builder.salesforce-experience.com', 'EXPERIENCE_CLOUD_SITES_BUILDER_DOMAIN'],
  ['live-preview.salesforce-experience.com', 'EXPERIENCE_CLOUD_SITES_LIVE_PREVIEW_DOMAIN'],
  ['preview.salesforce-experience.com', 'EXPERIENCE_CLOUD_SITES_PREVIEW_DOMAIN'],
  ['my.salesforce-sites.com', 'SALESFORCE_SITES_DOMAIN'],
  ['my.salesforce-setup.com', 'SETUP_DOMAIN'],
];

/** Only domains of this org are read; its My Domain is `local`, and it is no sandbox. */
function domainOf(host: string): PlatformRecord {
  const [ending, type] = ENDINGS.find(([each]) => host.toLowerCase().endsWith(`.${each}`)) ?? [];
  const name = ending === undefined ? '' : host.slice(0, -ending.length - 1);
  const [myDomain, packageName = null] = name.split('--');
  if (type === undefined || myDomain?.toLowerCase() !== 'local' || /[^\w-]/.test(name))
    throw apexError('System.InvalidParameterValueException', `Not a domain of this org: ${host}`);
  return new PlatformRecord('System.Domain', {
    domainType: platformEnumValue('System.DomainType', type),
    myDomainName: myDomain,
    packageName,
  });
}

export const domainClasses: readonly PlatformClass[] = [
  recordClass('System.Domain'),
  {
    name: 'System.DomainParser',
    statics: {
      'parse(String)': (_tx, host: string) => domainOf(host.replace(/^https?:\/\//i, '')),
      'parse(System.Url)': (_tx, url: Url) => domainOf(url.parts.host ?? ''),
    },
  },
];
