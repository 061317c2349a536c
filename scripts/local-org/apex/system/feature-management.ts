/** `FeatureManagement.checkPermission`. Apex Reference, "FeatureManagement Class". */
import type { PlatformClass } from './platform-class.ts';

export const featureManagementClass: PlatformClass = {
  name: 'System.FeatureManagement',
  statics: { 'checkPermission(String)': (tx, name: string) => tx.org.access.customPermission(tx, name) },
};
