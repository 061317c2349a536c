import notSigned from '@salesforce/label/c.RefreshNotSigned';
import sign from '@salesforce/label/c.RefreshSignFor';
import signed from '@salesforce/label/c.RefreshSigned';
import signedBoth from '@salesforce/label/c.RefreshSignedBoth';
import takeBack from '@salesforce/label/c.RefreshTakeBack';
import takeBackFor from '@salesforce/label/c.RefreshTakeBackFor';
import takeBackQuestion from '@salesforce/label/c.RefreshTakeBackQuestion';
import takenBack from '@salesforce/label/c.RefreshTakenBack';
import title from '@salesforce/label/c.RefreshSignatures';

export const labels = {
  notSigned,
  sign,
  signed,
  signedBoth,
  takeBack,
  takeBackFor,
  takeBackQuestion,
  takenBack,
  title,
};
