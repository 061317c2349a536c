/**
 * Members of the org's classes that the extracted table lacks or prints otherwise than the Apex Reference has them.
 * Source: Apex Reference Guide, the class of each entry.
 */
import type { PlatformTable } from './table.ts';

export const org: PlatformTable = {
  'System.QueueableDuplicateSignature': {
    kind: 'class',
    merge: true,
    members: ['static Builder(): System.QueueableDuplicateSignature$Builder'],
  },
};
