/** The user that every org has from its first day. */
import type { Deployment } from './deployment.ts';
import { defaultTimeZone } from './organization.ts';
import { deployUserCompanions } from './user-companions.ts';

export const administratorUsername = 'admin@local.example';

/** Profiles must be there already. */
export function deployAdministrator(deployment: Deployment): void {
  const profileId = deployment.find('Profile', { Name: 'System Administrator' });
  deployment.put(
    'User',
    { Id: deployment.administratorId },
    {
      Username: administratorUsername,
      FirstName: 'Ada',
      LastName: 'Admin',
      Email: administratorUsername,
      Alias: 'admin',
      CommunityNickname: 'admin',
      Title: 'System administrator',
      IsActive: true,
      ProfileId: profileId,
      UserType: 'Standard',
      TimeZoneSidKey: defaultTimeZone,
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      UserPermissionsMarketingUser: true,
    },
  );
  deployUserCompanions(deployment, deployment.administratorId, profileId);
}
