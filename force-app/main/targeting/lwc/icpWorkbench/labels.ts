import activate from '@salesforce/label/c.IcpActivate';
import activateHelp from '@salesforce/label/c.IcpActivateHelp';
import activated from '@salesforce/label/c.IcpActivated';
import couldNotSave from '@salesforce/label/c.IcpCouldNotSave';
import deleteDraft from '@salesforce/label/c.IcpDelete';
import deleteQuestion from '@salesforce/label/c.IcpDeleteQuestion';
import deleted from '@salesforce/label/c.IcpDeleted';
import discardQuestion from '@salesforce/label/c.IcpDiscardQuestion';
import discardTitle from '@salesforce/label/c.IcpDiscardTitle';
import effectError from '@salesforce/label/c.IcpEffectError';
import empty from '@salesforce/label/c.IcpEmpty';
import emptyHelp from '@salesforce/label/c.IcpEmptyHelp';
import error from '@salesforce/label/c.IcpError';
import firstVersion from '@salesforce/label/c.IcpFirstVersion';
import intro from '@salesforce/label/c.IcpIntro';
import loading from '@salesforce/label/c.Loading';
import newVersion from '@salesforce/label/c.IcpNewVersion';
import noAccess from '@salesforce/label/c.IcpNoAccess';
import noAccessHelp from '@salesforce/label/c.IcpNoAccessHelp';
import noCriteria from '@salesforce/label/c.IcpEffectNone';
import readOnly from '@salesforce/label/c.IcpReadOnly';
import rollBack from '@salesforce/label/c.IcpRollBack';
import save from '@salesforce/label/c.IcpSave';
import saveSeats from '@salesforce/label/c.IcpSaveSeats';
import saved from '@salesforce/label/c.IcpSavedTitle';
import statusActive from '@salesforce/label/c.IcpStatusActive';
import statusDraft from '@salesforce/label/c.IcpStatusDraft';
import statusRetired from '@salesforce/label/c.IcpStatusRetired';
import title from '@salesforce/label/c.IcpWorkbench';
import unsaved from '@salesforce/label/c.IcpUnsaved';
import version from '@salesforce/label/c.IcpVersion';
import versionMade from '@salesforce/label/c.IcpVersionMade';
import versionOption from '@salesforce/label/c.IcpVersionOption';
import waiting from '@salesforce/label/c.IcpEffectWaiting';
import waitingHelp from '@salesforce/label/c.IcpEffectWaitingHelp';
import warnings from '@salesforce/label/c.IcpWarnings';
import warningsHelp from '@salesforce/label/c.IcpWarningsHelp';

export const labels = {
  activate,
  activateHelp,
  activated,
  couldNotSave,
  deleteDraft,
  deleteQuestion,
  deleted,
  discardQuestion,
  discardTitle,
  effectError,
  empty,
  emptyHelp,
  error,
  firstVersion,
  intro,
  loading,
  newVersion,
  noAccess,
  noAccessHelp,
  noCriteria,
  readOnly,
  rollBack,
  save,
  saveSeats,
  saved,
  statusActive,
  statusDraft,
  statusRetired,
  title,
  unsaved,
  version,
  versionMade,
  versionOption,
  waiting,
  waitingHelp,
  warnings,
  warningsHelp,
};
