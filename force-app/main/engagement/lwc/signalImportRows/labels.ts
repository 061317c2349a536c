import account from '@salesforce/label/c.Account';
import all from '@salesforce/label/c.ImportFilterAll';
import becomes from '@salesforce/label/c.SignalImportBecomes';
import duplicates from '@salesforce/label/c.SignalImportFilterDuplicates';
import failed from '@salesforce/label/c.SignalImportFailed';
import fresh from '@salesforce/label/c.SignalImportFilterNew';
import imported from '@salesforce/label/c.SignalImportImported';
import inQuarantine from '@salesforce/label/c.SignalImportInQuarantine';
import line from '@salesforce/label/c.ImportLine';
import matchedBy from '@salesforce/label/c.SignalImportMatchedBy';
import preview from '@salesforce/label/c.ImportPreview';
import range from '@salesforce/label/c.ImportRange';
import refused from '@salesforce/label/c.SignalImportFilterRefused';
import showMore from '@salesforce/label/c.ImportShowMore';
import stored from '@salesforce/label/c.SignalImportStored';
import verdict from '@salesforce/label/c.ImportVerdict';
import what from '@salesforce/label/c.ImportWhat';

export const labels = {
  account,
  all,
  becomes,
  duplicates,
  failed,
  fresh,
  imported,
  inQuarantine,
  line,
  matchedBy,
  preview,
  range,
  refused,
  showMore,
  stored,
  verdict,
  what,
};
