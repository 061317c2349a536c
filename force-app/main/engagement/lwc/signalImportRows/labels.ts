import becomes from '@salesforce/label/c.SignalImportBecomes';
import duplicates from '@salesforce/label/c.SignalImportFilterDuplicates';
import failed from '@salesforce/label/c.SignalImportFailed';
import fresh from '@salesforce/label/c.SignalImportFilterNew';
import imported from '@salesforce/label/c.SignalImportImported';
import inQuarantine from '@salesforce/label/c.SignalImportInQuarantine';
import matchedBy from '@salesforce/label/c.SignalImportMatchedBy';
import refused from '@salesforce/label/c.SignalImportFilterRefused';
import stored from '@salesforce/label/c.SignalImportStored';

export const labels = {
  becomes,
  duplicates,
  failed,
  fresh,
  imported,
  inQuarantine,
  matchedBy,
  refused,
  stored,
};
