/** Rows that come with a user: the login settings and the assignment of the profile's own permission set. */
import type { Deployment } from './deployment.ts';

export function deployUserCompanions(deployment: Deployment, userId: string, profileId: string | null): void {
  if (deployment.has('UserLogin')) deployment.put('UserLogin', { UserId: userId }, {});
  const setId = profileId === null ? null : deployment.find('PermissionSet', { ProfileId: profileId });
  if (setId !== null) deployment.put('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: setId });
}
