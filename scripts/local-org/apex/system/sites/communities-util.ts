/**
 * `Auth.CommunitiesUtil`: who the running user is to a site. Its other members ask for a site, which is never there.
 * Apex Reference, "CommunitiesUtil Class".
 */
import type { PlatformClass } from '../platform-class.ts';
import { fieldOfUser } from '../user-info.ts';

export const communitiesUtilClass: PlatformClass = {
  name: 'Auth.CommunitiesUtil',
  statics: {
    'isGuestUser()': (tx) => fieldOfUser(tx, 'UserType') === 'Guest',
    'isInternalUser()': (tx) => (fieldOfUser(tx, 'UserType') ?? 'Standard') === 'Standard',
  },
};
