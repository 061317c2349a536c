/** Roles with the groups that stand for them in sharing, public groups, queues. */
import type { XmlElement } from '../../project/types.ts';
import type { Deployment } from './deployment.ts';

export function deployRoles(deployment: Deployment): void {
  const roles = deployment.project.components.get('Role') ?? [];
  for (const { fullName, body } of roles) {
    const roleId = deployment.put(
      'UserRole',
      { DeveloperName: fullName },
      {
        Name: body.value('name') ?? fullName,
        RollupDescription: body.value('description') ?? null,
        CaseAccessForAccountOwner: body.value('caseAccessLevel') ?? 'None',
        ContactAccessForAccountOwner: body.value('contactAccessLevel') ?? 'Edit',
        OpportunityAccessForAccountOwner: body.value('opportunityAccessLevel') ?? 'None',
        MayForecastManagerShare: body.flag('mayForecastManagerShare'),
      },
    );
    for (const type of ['Role', 'RoleAndSubordinates'])
      deployment.put(
        'Group',
        { RelatedId: roleId, Type: type },
        { DeveloperName: fullName, Name: body.value('name') ?? fullName },
      );
  }
  // Parents come by name and may stand in any order.
  for (const { fullName, body } of roles) {
    const parent = body.value('parentRole');
    deployment.put(
      'UserRole',
      { DeveloperName: fullName },
      { ParentRoleId: parent === undefined ? null : deployment.find('UserRole', { DeveloperName: parent }) },
    );
  }
}

export function deployGroups(deployment: Deployment): void {
  deployment.put('Group', { Type: 'Organization', DeveloperName: 'AllInternalUsers' }, { Name: 'All Internal Users' });
  for (const { fullName, body } of deployment.project.components.get('Group') ?? []) {
    deployment.put(
      'Group',
      { DeveloperName: fullName, Type: 'Regular' },
      { Name: body.value('name') ?? fullName, DoesIncludeBosses: body.flag('doesIncludeBosses', true) },
    );
  }
  for (const { fullName, body } of deployment.project.components.get('Queue') ?? []) {
    const queueId = deployment.put(
      'Group',
      { DeveloperName: fullName, Type: 'Queue' },
      {
        Name: body.value('name') ?? fullName,
        Email: body.value('email') ?? null,
        DoesSendEmailToMembers: body.flag('doesSendEmailToMembers'),
      },
    );
    const objects = body
      .all('queueSobject')
      .map((entry) =>
        deployment.put('QueueSobject', { QueueId: queueId, SobjectType: entry.value('sobjectType') ?? '' }),
      );
    deployment.prune('QueueSobject', { QueueId: queueId }, objects);
    deployQueueMembers(deployment, queueId, body.child('queueMembers'));
  }
}

/** Members that are not there (users of another org) are left out; members added by hand stay. */
function deployQueueMembers(deployment: Deployment, queueId: string, members: XmlElement | undefined): void {
  const named = (list: string, item: string): readonly string[] => members?.child(list)?.values(item) ?? [];
  const roleGroups = (names: readonly string[], type: string): (string | null)[] =>
    names.map((name) => deployment.find('Group', { DeveloperName: name, Type: type }));
  const ids = [
    ...named('users', 'user').map((username) => deployment.find('User', { Username: username })),
    ...named('publicGroups', 'publicGroup').map((name) =>
      deployment.find('Group', { DeveloperName: name, Type: 'Regular' }),
    ),
    ...roleGroups(named('roles', 'role'), 'Role'),
    ...roleGroups(named('roleAndSubordinates', 'roleAndSubordinate'), 'RoleAndSubordinates'),
    ...roleGroups(named('roleAndSubordinatesInternal', 'roleAndSubordinateInternal'), 'RoleAndSubordinates'),
  ];
  for (const id of ids) if (id !== null) deployment.put('GroupMember', { GroupId: queueId, UserOrGroupId: id });
}
