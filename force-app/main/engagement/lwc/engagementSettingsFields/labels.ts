import changed from '@salesforce/label/c.SettingsChanged';
import no from '@salesforce/label/c.SettingsNo';
import none from '@salesforce/label/c.SettingsNone';
import yes from '@salesforce/label/c.SettingsYes';

export const labels = {
  changed,
  no,
  none,
  yes,
};
