/** `DomainCreator`: host names of the org. Apex Reference, "DomainCreator Class"; My Domain is `local`. */
import type { PlatformClass } from './platform-class.ts';

const of =
  (middle: string): (() => string) =>
  () =>
    `local.${middle}`;

export const domainCreatorClass: PlatformClass = {
  name: 'System.DomainCreator',
  statics: {
    'getContentHostname()': of('file.force.com'),
    'getExperienceCloudSitesBuilderHostname()': of('builder.salesforce-experience.com'),
    'getExperienceCloudSitesHostname()': of('my.site.com'),
    'getExperienceCloudSitesLivePreviewHostname()': of('live-preview.salesforce-experience.com'),
    'getExperienceCloudSitesPreviewHostname()': of('preview.salesforce-experience.com'),
    'getLightningContainerComponentHostname(String)': (_tx, name: string | null) =>
      `local--${name ?? 'c'}.container.force.com`,
    'getLightningHostname()': of('lightning.force.com'),
    'getOrgMyDomainHostname()': of('my.salesforce.com'),
    'getSalesforceSitesHostname()': of('my.salesforce-sites.com'),
    'getSetupHostname()': of('my.salesforce-setup.com'),
    'getVisualforceHostname(String)': (_tx, name: string | null) => `local--${name ?? 'c'}.vf.force.com`,
  },
};
