import account from '@salesforce/label/c.Account';
import byDecision from '@salesforce/label/c.IcpByDecision';
import change from '@salesforce/label/c.IcpChange';
import demoted from '@salesforce/label/c.IcpDemoted';
import entering from '@salesforce/label/c.IcpEntering';
import fit from '@salesforce/label/c.IcpFitColumn';
import leaving from '@salesforce/label/c.IcpLeaving';
import more from '@salesforce/label/c.IcpMovesMore';
import moves from '@salesforce/label/c.IcpMoves';
import noTarget from '@salesforce/label/c.IcpNoTarget';
import none from '@salesforce/label/c.IcpMovesNone';
import promoted from '@salesforce/label/c.IcpPromoted';
import stays from '@salesforce/label/c.IcpStays';
import tier from '@salesforce/label/c.IcpTierColumn';

export const labels = {
  account,
  byDecision,
  change,
  demoted,
  entering,
  fit,
  leaving,
  more,
  moves,
  noTarget,
  none,
  promoted,
  stays,
  tier,
};
