import accounts from '@salesforce/label/c.IcpAccounts';
import demoted from '@salesforce/label/c.IcpDemoted';
import done from '@salesforce/label/c.IcpEffectDone';
import effect from '@salesforce/label/c.IcpEffect';
import effectHelp from '@salesforce/label/c.IcpEffectHelp';
import effectNow from '@salesforce/label/c.IcpEffectNow';
import effectNowHelp from '@salesforce/label/c.IcpEffectNowHelp';
import entering from '@salesforce/label/c.IcpEntering';
import held from '@salesforce/label/c.IcpHeld';
import heldOne from '@salesforce/label/c.IcpHeldOne';
import leaving from '@salesforce/label/c.IcpLeaving';
import matrix from '@salesforce/label/c.IcpMatrix';
import noTarget from '@salesforce/label/c.IcpNoTarget';
import nowThen from '@salesforce/label/c.IcpNowThen';
import promoted from '@salesforce/label/c.IcpPromoted';
import scanning from '@salesforce/label/c.IcpEffectScanning';
import seatPressure from '@salesforce/label/c.IcpSeatPressure';
import seatPressureText from '@salesforce/label/c.IcpSeatPressureText';
import seatPressureWas from '@salesforce/label/c.IcpSeatPressureWas';
import seats from '@salesforce/label/c.IcpSeats';
import seatsShort from '@salesforce/label/c.IcpSeatsShort';
import seatsTaken from '@salesforce/label/c.IcpSeatsTaken';
import tam from '@salesforce/label/c.IcpTam';
import tamHelp from '@salesforce/label/c.IcpTamHelp';
import tamMissing from '@salesforce/label/c.IcpTamMissing';
import tamWas from '@salesforce/label/c.IcpTamWas';
import tier1 from '@salesforce/label/c.IcpTier1';
import tier2 from '@salesforce/label/c.IcpTier2';
import tier3 from '@salesforce/label/c.IcpTier3';
import tierChanges from '@salesforce/label/c.IcpTierChanges';
import tierChangesOne from '@salesforce/label/c.IcpTierChangesOne';

export const labels = {
  accounts,
  demoted,
  done,
  effect,
  effectHelp,
  effectNow,
  effectNowHelp,
  entering,
  held,
  heldOne,
  leaving,
  matrix,
  noTarget,
  nowThen,
  promoted,
  scanning,
  seatPressure,
  seatPressureText,
  seatPressureWas,
  seats,
  seatsShort,
  seatsTaken,
  tam,
  tamHelp,
  tamMissing,
  tamWas,
  tier1,
  tier2,
  tier3,
  tierChanges,
  tierChangesOne,
};
