/** The user as whom the platform itself acts: every org has it, and nobody logs in as it. Object Reference, "User", UserType. */
import type { Deployment } from './deployment.ts';

/** Told from people by having no profile. */
export function deployAutomatedProcess(deployment: Deployment, organizationId: string): void {
  const address = `autoproc@${organizationId.toLowerCase()}`;
  deployment.put(
    'User',
    { Alias: 'autoproc', UserType: 'AutomatedProcess' },
    {
      Username: address,
      FirstName: 'Automated',
      LastName: 'Process',
      Email: address,
      CommunityNickname: 'autoproc',
      IsActive: true,
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    },
  );
}
