import call from '@salesforce/label/c.MomentByCall';
import cancel from '@salesforce/label/c.Cancel';
import comment from '@salesforce/label/c.MomentComment';
import email from '@salesforce/label/c.MomentByEmail';
import errorTitle from '@salesforce/label/c.MomentLogFailed';
import heading from '@salesforce/label/c.MomentLogHeading';
import how from '@salesforce/label/c.MomentHow';
import meeting from '@salesforce/label/c.MomentByMeeting';
import save from '@salesforce/label/c.MomentLogSave';

export const labels = { call, cancel, comment, email, errorTitle, heading, how, meeting, save };
