/** The data model of an org: standard objects plus the project's, resolved and frozen. */

export type FieldKind =
  | 'Id'
  | 'Text'
  | 'TextArea'
  | 'LongTextArea'
  | 'Html'
  | 'EncryptedText'
  | 'Email'
  | 'Phone'
  | 'Url'
  | 'Picklist'
  | 'MultiselectPicklist'
  | 'Combobox'
  | 'Checkbox'
  | 'Integer'
  | 'Number'
  | 'Currency'
  | 'Percent'
  | 'Date'
  | 'DateTime'
  | 'Time'
  | 'Lookup'
  | 'MasterDetail'
  | 'MetadataRelationship'
  | 'AutoNumber'
  | 'Address'
  | 'Location'
  | 'Base64'
  /** Of change events: what changed, by whom. */
  | 'ChangeEventHeader'
  /** Ids that a record is made with: `EmailMessage.ToIds`. */
  | 'TextList';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  /** Of a dependent picklist: the values of the controlling field with which this one may be chosen. */
  readonly controlledBy?: readonly string[];
}

export interface Field {
  /** API name in its canonical spelling. */
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly isCustom: boolean;
  readonly length: number | null;
  readonly precision: number | null;
  readonly scale: number | null;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly isCaseSensitive: boolean;
  readonly isExternalId: boolean;
  readonly isNameField: boolean;
  readonly isCreateable: boolean;
  readonly isUpdateable: boolean;
  readonly isFilterable: boolean;
  readonly isSortable: boolean;
  /** Field-level security applies (not to Id, required, master-detail and system fields). */
  readonly isPermissionable: boolean;
  /** The field whose permission counts for this one: `BillingAddress` of `BillingCity`. */
  readonly compoundField?: string | null;
  readonly picklist: readonly PicklistValue[];
  readonly isRestrictedPicklist: boolean;
  /** Name of the field on which the choice of values depends. */
  readonly controllingField?: string | null;
  /** Objects a reference may point to; more than one is polymorphic. */
  readonly referenceTo: readonly string[];
  /** `Owner`, `Account__r`; null when the field is no reference. */
  readonly relationshipName: string | null;
  readonly childRelationshipName: string | null;
  readonly deleteConstraint: 'SetNull' | 'Restrict' | 'Cascade' | null;
  /** Formula text of a formula field; `kind` is then what it returns. */
  readonly formula: string | null;
  readonly blanksAsZero: boolean;
  readonly summary: RollUpSummary | null;
  readonly autoNumberFormat: string | null;
  /** A formula, as metadata stores it (`"Draft"`, `TODAY()`, `false`). */
  readonly defaultValue: string | null;
  readonly lookupFilter: {
    readonly filter: unknown;
    readonly isOptional: boolean;
    readonly message: string | null;
  } | null;
  readonly writeRequiresMasterRead: boolean;
  readonly reparentable: boolean;
  readonly trackHistory: boolean;
  readonly description: string | null;
  readonly helpText: string | null;
}

export interface RollUpSummary {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly childObject: string;
  readonly childField: string | null;
  readonly foreignKey: string;
  readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface ChildRelationship {
  readonly name: string | null;
  readonly object: string;
  readonly field: string;
}

export interface ValidationRule {
  readonly name: string;
  readonly isActive: boolean;
  readonly formula: string;
  readonly message: string;
  readonly errorField: string | null;
}

export interface RecordTypeInfo {
  readonly name: string;
  readonly label: string;
  readonly isActive: boolean;
  /** Its accounts are persons. */
  readonly isPersonType: boolean;
  readonly picklists: Readonly<Record<string, readonly string[]>>;
  /** Values of new records, by picklist; several of a multi-select one are parted by semicolons. */
  readonly picklistDefaults: Readonly<Record<string, string>>;
}

export type SharingModel =
  | 'Private'
  | 'Read'
  | 'ReadWrite'
  | 'ReadWriteTransfer'
  | 'FullAccess'
  | 'ControlledByParent'
  | 'ControlledByCampaign'
  | 'ControlledByLeadOrContact';

export interface SObjectType {
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly keyPrefix: string;
  readonly isCustom: boolean;
  readonly kind:
    'object' | 'bigObject' | 'customSetting' | 'customMetadata' | 'platformEvent' | 'share' | 'history' | 'setup';
  readonly settingType: 'List' | 'Hierarchy' | null;
  /** By lower-case API name. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Reference fields by lower-case relationship name (`owner`, `account__r`). */
  readonly parentRelationships: ReadonlyMap<string, Field>;
  /** By lower-case child relationship name. */
  readonly childRelationships: ReadonlyMap<string, ChildRelationship>;
  /** Every reference to this object, named or not. */
  readonly references: readonly ChildRelationship[];
  readonly nameField: Field | null;
  readonly sharingModel: SharingModel;
  readonly validationRules: readonly ValidationRule[];
  readonly recordTypes: readonly RecordTypeInfo[];
  readonly compactLayout: readonly string[];
  readonly isQueryable: boolean;
  readonly isCreateable: boolean;
  readonly isUpdateable: boolean;
  readonly isDeletable: boolean;
  /** A platform event that does not wait for the commit: `publishBehavior` is `PublishImmediately`. */
  readonly isPublishedAtOnce: boolean;
  /** Changes of its records show in feeds: `enableFeeds`. */
  readonly isFeedEnabled?: boolean;
  readonly hasOwner: boolean;
  /** The fields that identify a row of a big object, in the order of its index; none for other objects. */
  readonly bigIndex: readonly string[];
  readonly fieldSets: Readonly<Record<string, readonly string[]>>;
  readonly description: string | null;
  /** Of the project, where it has one. */
  readonly namespace?: string;
  /** Salesforce may give it standard fields that nobody told of here. */
  readonly isKnownInPart?: boolean;
}

export interface Schema {
  /** Of the project, where it has one. */
  readonly namespace?: string;
  /** By lower-case API name. */
  readonly objects: ReadonlyMap<string, SObjectType>;
  /** @returns the object in any case of its name, or undefined. */
  object(name: string): SObjectType | undefined;
  /** @returns the object an id's first three characters stand for. */
  objectOfId(id: string): SObjectType | undefined;
  /** @returns whether Salesforce has an object of that name, of which nothing else is known here. */
  isKnownByName?(name: string): boolean;
}
