/** What can go wrong with a project's settings for the local org, its users and its data. */
import type { CatalogueEntry } from '../errors/catalogue.ts';

export const orgErrors = {
  badSettings: { code: 'LO4101', text: 'config/local-org.json cannot be used: {0}' },
  missingFile: { code: 'LO4102', text: 'The file {0} does not exist' },
  badJson: { code: 'LO4103', text: 'This file is not valid JSON: {0}' },
  unknownProfile: { code: 'LO4104', text: 'The user {0} has the profile {1}, which the org does not have' },
  unknownRole: { code: 'LO4105', text: 'The user {0} has the role {1}, which is not in the project' },
  unknownPermissionSet: {
    code: 'LO4106',
    text: 'The user {0} is given {1}, which is neither a permission set nor a group in the project',
  },
  unknownManager: { code: 'LO4107', text: 'The user {0} has the manager {1}, who is not among the users' },
  unknownUserField: { code: 'LO4108', text: 'The user {0} has the field {1}, which User does not have' },
  unknownObject: { code: 'LO4109', text: 'The plan names {0}, which the org does not have' },
  unknownField: { code: 'LO4110', text: 'The record {0} has the field {1}, which {2} does not have' },
  unknownReference: { code: 'LO4111', text: 'The record {0} refers to {1}, which no file before it saves' },
  badValue: { code: 'LO4112', text: 'The record {0} has {1} in {2}, which takes {3}' },
  refusedRecord: { code: 'LO4113', text: 'The record {0} is refused: {1}' },
  failedScript: { code: 'LO4114', text: 'The script failed: {0}' },
  unknownUser: { code: 'LO4115', text: 'There is no active user {0}; the org has {1}' },
} as const satisfies Record<string, CatalogueEntry>;
