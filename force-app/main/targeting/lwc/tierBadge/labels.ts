import tier1 from '@salesforce/label/c.Tier1Motion';
import tier2 from '@salesforce/label/c.Tier2Motion';
import tier3 from '@salesforce/label/c.Tier3Motion';

/** The motion of each tier: 1:1, 1:few, 1:many. */
export const motions: Readonly<Record<string, string>> = { 'Tier 1': tier1, 'Tier 2': tier2, 'Tier 3': tier3 };
