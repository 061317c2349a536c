import name from '@salesforce/label/c.IcpModelName';
import seats from '@salesforce/label/c.IcpSeats';
import source from '@salesforce/label/c.IcpSource';
import sourceHelp from '@salesforce/label/c.IcpSourceHelp';
import sourceLink from '@salesforce/label/c.IcpSourceLink';
import targetHelp from '@salesforce/label/c.IcpTargetHelp';
import targetMinimum from '@salesforce/label/c.IcpTargetMinimum';
import tier2Help from '@salesforce/label/c.IcpTier2Help';
import tier2Minimum from '@salesforce/label/c.IcpTier2Minimum';

export const labels = {
  name,
  seats,
  source,
  sourceHelp,
  sourceLink,
  targetHelp,
  targetMinimum,
  tier2Help,
  tier2Minimum,
};
