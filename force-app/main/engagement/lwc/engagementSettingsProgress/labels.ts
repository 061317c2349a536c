import compute from '@salesforce/label/c.SettingsCompute';
import computing from '@salesforce/label/c.SettingsComputing';
import computingHelp from '@salesforce/label/c.SettingsComputingHelp';
import current from '@salesforce/label/c.SettingsCurrent';
import deploying from '@salesforce/label/c.SettingsDeploying';
import deployingHelp from '@salesforce/label/c.SettingsDeployingHelp';
import progressError from '@salesforce/label/c.SettingsProgressError';
import refused from '@salesforce/label/c.SettingsRefused';
import stale from '@salesforce/label/c.SettingsStale';
import staleHelp from '@salesforce/label/c.SettingsStaleHelp';

export const labels = {
  compute,
  computing,
  computingHelp,
  current,
  deploying,
  deployingHelp,
  progressError,
  refused,
  stale,
  staleHelp,
};
