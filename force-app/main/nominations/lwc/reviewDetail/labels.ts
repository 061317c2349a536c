import age from '@salesforce/label/c.DaysWaiting';
import bumps from '@salesforce/label/c.ReviewBumps';
import claims from '@salesforce/label/c.ClaimsMade';
import effect from '@salesforce/label/c.ReviewIfApproved';
import fit from '@salesforce/label/c.FitColumn';
import fitEvidence from '@salesforce/label/c.ReviewFitEvidence';
import movedText from '@salesforce/label/c.ReviewBumpMoved';
import noRationale from '@salesforce/label/c.NoRationale';
import open from '@salesforce/label/c.OpenNomination';
import passedText from '@salesforce/label/c.ReviewBumpSeat';
import path from '@salesforce/label/c.DecisionPath';
import rationale from '@salesforce/label/c.Rationale';
import region from '@salesforce/label/c.Region';
import rep from '@salesforce/label/c.NominatedBy';
import seatText from '@salesforce/label/c.ReviewBumpSeatGiven';
import team from '@salesforce/label/c.ReviewTeam';

export const labels = {
  age,
  bumps,
  claims,
  effect,
  fit,
  fitEvidence,
  movedText,
  noRationale,
  open,
  passedText,
  path,
  rationale,
  region,
  rep,
  seatText,
  team,
};
