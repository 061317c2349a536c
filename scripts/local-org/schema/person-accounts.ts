/**
 * Person accounts: accounts with a contact of their own, whose fields they show. Object Reference, "Account", "Person
 * Account"; Metadata API Developer Guide, "PersonAccount" among the objects that record types are kept on.
 */
import type { Project } from '../project/types.ts';
import type { Building } from './building.ts';
import { addField } from './draft.ts';
import { metadataWords } from './metadata-words.ts';
import { recordType } from './object-parts.ts';
import type { RecordTypeInfo } from './types.ts';

/** The folder of their record types in a project. */
export const PERSON_ACCOUNT = 'PersonAccount';

/** Comments and texts, as neither needs what it names. */
const SILENT = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g;

/** What compiles only where accounts can be persons. */
const OF_PERSONS =
  /\b(?:IsPersonAccount|IsPersonType|PersonContactId|PersonEmail|PersonMobilePhone|PersonHomePhone|PersonBirthdate|PersonMailing[A-Z]\w+|[A-Za-z]\w*__pc)\b|\bnew\s+Account\s*\((?:[^()]|\([^()]*\))*\b(?:First|Last)Name\s*=/i;

const QUICK = /Person|__pc|\bnew\s+Account\s*\((?:[^()]|\([^()]*\))*(?:First|Last)Name/i;

/** @returns whether the org has them: its definition, its record types, its formulas or its Apex say so */
export function hasPersonAccounts(project: Project, features: readonly string[]): boolean {
  if (features.some((name) => /^PersonAccounts/i.test(name))) return true;
  if ([...project.objects.values()].some(({ name }) => name === PERSON_ACCOUNT)) return true;
  if (OF_PERSONS.test(metadataWords(project))) return true;
  return [...project.classes, ...project.triggers].some(
    ({ text }) => QUICK.test(text) && OF_PERSONS.test(text.replace(SILENT, "''")),
  );
}

/** Gives accounts the record types of persons and the custom fields of their contacts. */
export function addPersonAccounts({ objects, project }: Building): void {
  const account = objects.get('account');
  const contact = objects.get('contact');
  if (account === undefined || contact === undefined) return;
  const sources = [...project.objects.values()].filter(({ name }) => name === PERSON_ACCOUNT);
  const own = sources.flatMap(({ recordTypes }) =>
    recordTypes.map(({ fullName, body }) => recordType(fullName, body, true)),
  );
  const isGiven = own.some(({ name }) => name === STANDARD.name);
  account.recordTypes = [...account.recordTypes, ...(isGiven ? [] : [STANDARD]), ...own];
  for (const field of contact.fields.values()) {
    if (!field.name.endsWith('__c') || field.formula !== null || field.summary !== null) continue;
    addField(account, {
      ...field,
      name: field.name.replace(/__c$/, '__pc'),
      relationshipName: field.relationshipName?.replace(/__r$/, '__pr') ?? null,
      childRelationshipName: null,
      isRequired: false,
      isUnique: false,
    });
  }
}

/** The one that comes with the feature. */
const STANDARD: RecordTypeInfo = {
  name: PERSON_ACCOUNT,
  label: 'Person Account',
  isActive: true,
  isPersonType: true,
  picklists: {},
  picklistDefaults: {},
};
