import changes from '@salesforce/label/c.SettingsChanges';
import changesOne from '@salesforce/label/c.SettingsChangesOne';
import effectError from '@salesforce/label/c.SettingsEffectError';
import errorTitle from '@salesforce/label/c.SettingsError';
import help from '@salesforce/label/c.SettingsHelp';
import loading from '@salesforce/label/c.Loading';
import measuring from '@salesforce/label/c.SettingsMeasuring';
import noScores from '@salesforce/label/c.SettingsNoScores';
import recomputes from '@salesforce/label/c.SettingsRecomputes';
import reset from '@salesforce/label/c.SettingsReset';
import save from '@salesforce/label/c.SettingsSave';
import saveError from '@salesforce/label/c.SettingsSaveError';
import saveQuestion from '@salesforce/label/c.SettingsSaveQuestion';
import sources from '@salesforce/label/c.SettingsSources';
import sourcesHelp from '@salesforce/label/c.SettingsSourcesHelp';
import threshold from '@salesforce/label/c.SettingsThreshold';
import title from '@salesforce/label/c.SettingsTitle';

export const labels = {
  changes,
  changesOne,
  effectError,
  errorTitle,
  help,
  loading,
  measuring,
  noScores,
  recomputes,
  reset,
  save,
  saveError,
  saveQuestion,
  sources,
  sourcesHelp,
  threshold,
  title,
};
