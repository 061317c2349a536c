import account from '@salesforce/label/c.Account';
import accountId from '@salesforce/label/c.AccountId';
import assignedTier from '@salesforce/label/c.AssignedTier';
import closest from '@salesforce/label/c.ClosestToTier1Column';
import criteriaMet from '@salesforce/label/c.CriteriaColumn';
import endsOn from '@salesforce/label/c.OverrideEnds';
import exportCsv from '@salesforce/label/c.ExportCsv';
import failed from '@salesforce/label/c.ExportFailed';
import fileName from '@salesforce/label/c.ExportFileName';
import fitPercent from '@salesforce/label/c.FitPercentColumn';
import fitTier from '@salesforce/label/c.FitTier';
import industry from '@salesforce/label/c.Industry';
import owner from '@salesforce/label/c.Owner';
import program from '@salesforce/label/c.Program';
import progress from '@salesforce/label/c.ExportProgress';
import region from '@salesforce/label/c.Region';
import since from '@salesforce/label/c.Since';

export const labels = {
  account,
  accountId,
  assignedTier,
  closest,
  criteriaMet,
  endsOn,
  exportCsv,
  failed,
  fileName,
  fitPercent,
  fitTier,
  industry,
  owner,
  program,
  progress,
  region,
  since,
};
