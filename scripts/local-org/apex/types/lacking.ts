/**
 * What the platform has and this org lacks. A name of this kind is no mistake: it compiles, and raises an error where
 * code reaches it.
 */
import type { UnitContext } from './context.ts';
import { chainOf } from './hierarchy.ts';
import { missing, OBJECT } from './known.ts';
import { isOfRareNamespace } from './platform/namespaces.ts';
import type { ApexType } from './type.ts';

/**
 * Namespaces of the platform, beside those whose types are in the tables: the parts of Visualforce pages are in
 * `Component`, and the project's DataWeave scripts are classes of one.
 */
const NAMESPACES = new Set(
  `aiplatform applauncher auth canvas chatteranswers commercebuygrp commerceextension commerceorders commercepayments
  commercetax component compression connectapi context datacloud datasource datacloudservices dataweave
  dataweavescriptresource dom embeddedai eventbus externalservice flow flowtesting formulaeval functions
  industriesdigitallending invocable isvpartners
  kbmanagement ltngdmpl lxscheduler metadata placequote pref_center process quickaction reports richmessaging search
  sfc sfdc_checkout sfdc_enablement sfdc_surveys slack support territorymgmt txnsecurity userprovisioning
  visualeditor wave`.split(/\s+/),
);

/** `ns__Thing__c`: of a package, whose source is not in the project. */
const PACKAGED = /^(?!_)([a-z]\w{0,14}?)__[a-z]\w*?__(c|r|mdt|e|b|x|kav|share|history|feed|tag|changeevent|pc|pr)$/i;

/** Fields that standard objects have when a feature of the org is on. Object Reference. */
const OF_FEATURES =
  /^(CurrencyIsoCode|IsPersonAccount|IsPersonType|IsExcludedFromRealign|Person[A-Z]\w*|Territory\w*|ForecastCategory\w*|Dandb\w*|Jigsaw\w*|CleanStatus|Tradestyle|NaicsCode|NaicsDesc|YearStarted|SicDesc|DunsNumber|IsPartner|IsCustomerPortal|ConnectionReceived\w*|ConnectionSent\w*|NetworkId|DivisionId|Division|SyncedQuoteId|IqScore|HasOpenActivity|HasOverdueTask|ContactRequest\w*|OwnerExpirationNotice|CallCenterId|ContractId|IsPriorityRecord|ActiveTrackerCount|LastCUUpdateDate|LastCUStatement\w*|OperatingHoursId|ChannelProgram\w*|DefaultCurrencyIsoCode)$/i;

/** @returns the type a dotted name stands for when it is of the platform or a package and not here */
export function lackingType(names: readonly string[], unit: UnitContext): ApexType | undefined {
  const [first = '', second] = names;
  if (unit.program.unparsed.has(first.toLowerCase())) return missing(names.join('.'));
  if (second !== undefined && NAMESPACES.has(first.toLowerCase())) return missing(names.join('.'));
  if (unit.program.schema.isKnownByName?.(names.at(-1)!) === true && isOfSchema(names.slice(0, -1)))
    return missing(names.join('.'));
  return names.some((name) => isPackaged(name, unit)) ? missing(names.join('.')) : undefined;
}

function isOfSchema(namespaces: readonly string[]): boolean {
  return namespaces.every((name) => name.toLowerCase() === 'schema');
}

/** @returns whether a name before a dot is a namespace of the platform without types in the tables */
export function isLackingNamespace(name: string): boolean {
  return NAMESPACES.has(name.toLowerCase());
}

function isPackaged(name: string, unit: UnitContext): boolean {
  const namespace = PACKAGED.exec(name)?.[1]?.toLowerCase();
  return namespace !== undefined && namespace !== unit.program.namespace;
}

/** @returns what a class lacks above it; a type that is known when it lacks nothing */
export function lackingAbove(type: ApexType): ApexType {
  if (type.kind !== 'class') return OBJECT;
  const lacks = chainOf(type.symbol).find((each) => each.lacks !== null)?.lacks;
  return lacks === undefined || lacks === null ? OBJECT : missing(lacks);
}

/**
 * @returns the type of a member that a missing superclass or a package may bring, or that the stubs of a rare namespace
 *   may lack; undefined when it is a mistake
 */
export function lackingMember(type: ApexType, name: string, unit: UnitContext): ApexType | undefined {
  if (type.kind === 'class') {
    const above = lackingAbove(type);
    return above === OBJECT ? undefined : above;
  }
  if (type.kind === 'platform' && isOfRareNamespace(type.name)) return missing(`${type.name}.${name}`);
  const field = type.kind === 'sobject' && type.name !== null ? lackingField(type.name, name, unit) : undefined;
  return field === undefined ? undefined : missing(field);
}

/** @returns the field in words when a package, a feature or a rare object may bring it; undefined when it is a mistake */
export function lackingField(object: string, name: string, unit: UnitContext): string | undefined {
  const isStandard =
    !/__[cr]$/i.test(name) && (OF_FEATURES.test(name) || unit.program.schema.object(object)?.isKnownInPart === true);
  return isStandard || isPackaged(name, unit) ? `${object}.${name}` : undefined;
}
