/** 41xx: what fills an org: settings, users, data, scripts. */
import { family } from './family.ts';

export const orgErrors = family('LO41', {
  LO4100: [
    'doesNotCompile',
    'The Apex does not compile',
    'Nothing that needs the Apex of the project can run; its first error is named.',
  ],
  LO4101: [
    'badSettings',
    'config/local-org.json cannot be used: {0}',
    'The settings have an unknown key or a value of another type.',
  ],
  LO4102: ['missingFile', 'The file {0} does not exist', 'The settings or a plan name a file that is not there.'],
  LO4103: ['badJson', 'This file is not valid JSON: {0}', 'The file cannot be read.'],
  LO4104: [
    'unknownProfile',
    'The user {0} has the profile {1}, which the org does not have',
    'Profiles are the standard ones and those of the project.',
  ],
  LO4105: [
    'unknownRole',
    'The user {0} has the role {1}, which is not in the project',
    'UserRole takes the developer name of a role.',
  ],
  LO4106: [
    'unknownPermissionSet',
    'The user {0} is given {1}, which is neither a permission set nor a group in the project',
    'permsets takes developer names.',
  ],
  LO4107: [
    'unknownManager',
    'The user {0} has the manager {1}, who is not among the users',
    'Manager takes the username of another user.',
  ],
  LO4108: [
    'unknownUserField',
    'The user {0} has the field {1}, which User does not have',
    'A definition file has fields of User and a few keys of its own.',
  ],
  LO4109: ['unknownObject', 'The plan names {0}, which the org does not have', 'The sobject of a step is not there.'],
  LO4110: [
    'unknownField',
    'The record {0} has the field {1}, which {2} does not have',
    'A data file names a field that is not there.',
  ],
  LO4111: [
    'unknownReference',
    'The record {0} refers to {1}, which no file before it saves',
    'A reference is made known by saveRefs in an earlier step.',
  ],
  LO4112: [
    'badValue',
    'The record {0} has {1} in {2}, which takes {3}',
    'The value cannot be read as the type of the field.',
  ],
  LO4113: [
    'refusedRecord',
    'The record {0} is refused: {1}',
    'A rule, trigger or required field of the project refuses the record.',
  ],
  LO4114: ['failedScript', 'The script failed: {0}', 'Anonymous Apex ended with an exception.'],
  LO4115: ['unknownUser', 'There is no active user {0}; the org has {1}', 'The username is not among the users.'],
});
