import accountId from '@salesforce/label/c.ImportFieldAccountId';
import accountName from '@salesforce/label/c.ImportFieldAccountName';
import accountNumber from '@salesforce/label/c.ImportFieldAccountNumber';
import anotherSheet from '@salesforce/label/c.ImportAnotherSheet';
import champion from '@salesforce/label/c.CriterionChampion';
import checking from '@salesforce/label/c.ImportChecking';
import choose from '@salesforce/label/c.ImportChoose';
import chooseHelp from '@salesforce/label/c.ImportChooseHelp';
import closes from '@salesforce/label/c.WindowCloses';
import countNothing from '@salesforce/label/c.ImportCountNothing';
import countProblem from '@salesforce/label/c.ImportCountProblem';
import countReady from '@salesforce/label/c.ImportCountReady';
import done from '@salesforce/label/c.ImportDone';
import downloadEmpty from '@salesforce/label/c.ImportDownloadEmpty';
import downloadProblems from '@salesforce/label/c.ImportDownloadProblems';
import engagement from '@salesforce/label/c.CriterionEngagement';
import evidence from '@salesforce/label/c.ImportEvidence';
import fileName from '@salesforce/label/c.ImportWhichName';
import heading from '@salesforce/label/c.ImportHeading';
import highPriority from '@salesforce/label/c.ImportFieldHighPriority';
import importError from '@salesforce/label/c.ImportError';
import importing from '@salesforce/label/c.ImportImporting';
import line from '@salesforce/label/c.ImportLine';
import manyFiles from '@salesforce/label/c.ImportSheetManyFiles';
import meeting from '@salesforce/label/c.CriterionMeeting';
import noYesNo from '@salesforce/label/c.ImportNoYesNo';
import notText from '@salesforce/label/c.ImportSheetNotText';
import nothingToDo from '@salesforce/label/c.ImportNothingToDo';
import opportunity from '@salesforce/label/c.CriterionOpportunity';
import problem from '@salesforce/label/c.ImportProblem';
import rationale from '@salesforce/label/c.Rationale';
import readNoCriterion from '@salesforce/label/c.ImportReadNoCriterion';
import readPriority from '@salesforce/label/c.ImportReadPriority';
import renewal from '@salesforce/label/c.CriterionRenewal';
import stayedDraft from '@salesforce/label/c.ImportStayedDraft';
import submitting from '@salesforce/label/c.ImportSubmitting';
import website from '@salesforce/label/c.ImportFieldWebsite';

export const labels = {
  accountId,
  accountName,
  accountNumber,
  anotherSheet,
  champion,
  checking,
  choose,
  chooseHelp,
  closes,
  countNothing,
  countProblem,
  countReady,
  done,
  downloadEmpty,
  downloadProblems,
  engagement,
  evidence,
  fileName,
  heading,
  highPriority,
  importError,
  importing,
  line,
  manyFiles,
  meeting,
  noYesNo,
  notText,
  nothingToDo,
  opportunity,
  problem,
  rationale,
  readNoCriterion,
  readPriority,
  renewal,
  stayedDraft,
  submitting,
  website,
};

/** @returns the label with its places filled, in one go: what is filled in is never looked at again */
export function filled(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
