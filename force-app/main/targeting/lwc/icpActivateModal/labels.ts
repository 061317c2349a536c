import activate from '@salesforce/label/c.IcpActivate';
import cancel from '@salesforce/label/c.IcpCancel';
import counting from '@salesforce/label/c.IcpConfirmCounting';
import headingActivate from '@salesforce/label/c.IcpConfirmActivate';
import headingRollBack from '@salesforce/label/c.IcpConfirmRollBack';
import held from '@salesforce/label/c.IcpHeld';
import heldOne from '@salesforce/label/c.IcpHeldOne';
import replaces from '@salesforce/label/c.IcpConfirmReplaces';
import rollBack from '@salesforce/label/c.IcpRollBack';
import scanning from '@salesforce/label/c.IcpEffectScanning';
import seatsShort from '@salesforce/label/c.IcpSeatsShort';
import text from '@salesforce/label/c.IcpConfirmText';
import tierChanges from '@salesforce/label/c.IcpTierChanges';
import tierChangesOne from '@salesforce/label/c.IcpTierChangesOne';

export const labels = {
  activate,
  cancel,
  counting,
  headingActivate,
  headingRollBack,
  held,
  heldOne,
  replaces,
  rollBack,
  scanning,
  seatsShort,
  text,
  tierChanges,
  tierChangesOne,
};
