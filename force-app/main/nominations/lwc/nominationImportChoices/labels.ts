import allOrNone from '@salesforce/label/c.ImportAllOrNone';
import asDrafts from '@salesforce/label/c.ImportAsDrafts';
import asSubmitted from '@salesforce/label/c.ImportSubmit';
import goodLines from '@salesforce/label/c.ImportGoodLines';
import how from '@salesforce/label/c.ImportHow';
import inOwnersName from '@salesforce/label/c.ImportInOwnersName';
import mendFirst from '@salesforce/label/c.ImportMendFirst';
import noManager from '@salesforce/label/c.NoManager';
import nominate from '@salesforce/label/c.ImportNominate';
import nothing from '@salesforce/label/c.ImportNothing';
import onlyGood from '@salesforce/label/c.ImportOnlyGood';
import take from '@salesforce/label/c.ImportTake';

export const labels = {
  allOrNone,
  asDrafts,
  asSubmitted,
  goodLines,
  how,
  inOwnersName,
  mendFirst,
  noManager,
  nominate,
  nothing,
  onlyGood,
  take,
};
