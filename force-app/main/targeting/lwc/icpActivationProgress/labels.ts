import done from '@salesforce/label/c.IcpProgressDone';
import resume from '@salesforce/label/c.IcpResume';
import running from '@salesforce/label/c.IcpProgressRunning';
import stopped from '@salesforce/label/c.IcpProgressStopped';
import text from '@salesforce/label/c.IcpProgressText';

export const labels = {
  done,
  resume,
  running,
  stopped,
  text,
};
