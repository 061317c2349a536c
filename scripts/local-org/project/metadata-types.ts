/**
 * File suffix → metadata type, for types kept as one XML file a component.
 * Source: Metadata API Developer Guide, "Metadata Types", and the source format of Salesforce DX.
 */
export const typeOfSuffix: Readonly<Record<string, string>> = {
  app: 'CustomApplication',
  appMenu: 'AppMenu',
  approvalProcess: 'ApprovalProcess',
  asset: 'ContentAsset',
  assignmentRules: 'AssignmentRules',
  autoResponseRules: 'AutoResponseRules',
  brandingSet: 'BrandingSet',
  cachePartition: 'PlatformCachePartition',
  cleanDataService: 'CleanDataService',
  communityTemplateDefinition: 'CommunityTemplateDefinition',
  connectedApp: 'ConnectedApp',
  corsWhitelistOrigin: 'CorsWhitelistOrigin',
  cspTrustedSite: 'CspTrustedSite',
  customPermission: 'CustomPermission',
  dashboard: 'Dashboard',
  dashboardFolder: 'DashboardFolder',
  dataSource: 'ExternalDataSource',
  delegateGroup: 'DelegateGroup',
  documentFolder: 'DocumentFolder',
  duplicateRule: 'DuplicateRule',
  email: 'EmailTemplate',
  emailFolder: 'EmailFolder',
  emailservice: 'EmailServicesFunction',
  entitlementProcess: 'EntitlementProcess',
  escalationRules: 'EscalationRules',
  externalCredential: 'ExternalCredential',
  flexipage: 'FlexiPage',
  flow: 'Flow',
  flowDefinition: 'FlowDefinition',
  globalValueSet: 'GlobalValueSet',
  globalValueSetTranslation: 'GlobalValueSetTranslation',
  group: 'Group',
  homePageLayout: 'HomePageLayout',
  labels: 'CustomLabels',
  layout: 'Layout',
  letter: 'Letterhead',
  lightningExperienceTheme: 'LightningExperienceTheme',
  matchingRule: 'MatchingRules',
  md: 'CustomMetadata',
  messageChannel: 'LightningMessageChannel',
  milestoneType: 'MilestoneType',
  mutingpermissionset: 'MutingPermissionSet',
  namedCredential: 'NamedCredential',
  notiftype: 'CustomNotificationType',
  objectTranslation: 'CustomObjectTranslation',
  pathAssistant: 'PathAssistant',
  permissionset: 'PermissionSet',
  permissionsetgroup: 'PermissionSetGroup',
  platformEventChannel: 'PlatformEventChannel',
  platformEventChannelMember: 'PlatformEventChannelMember',
  profile: 'Profile',
  queue: 'Queue',
  quickAction: 'QuickAction',
  remoteSite: 'RemoteSiteSetting',
  report: 'Report',
  reportFolder: 'ReportFolder',
  reportType: 'ReportType',
  restrictionRule: 'RestrictionRule',
  role: 'Role',
  settings: 'Settings',
  sharingRules: 'SharingRules',
  standardValueSet: 'StandardValueSet',
  tab: 'CustomTab',
  testSuite: 'ApexTestSuite',
  topicsForObjects: 'TopicsForObjects',
  translation: 'Translations',
  weblink: 'CustomPageWebLink',
  workflow: 'Workflow',
};

/** Types whose full name starts with the folder they lie in, and the folder that holds those folders. */
export const folderOfType: Readonly<Record<string, string>> = {
  Dashboard: 'dashboards',
  EmailTemplate: 'email',
  Report: 'reports',
};

/** Types of source that has a body beside its meta file and that is read elsewhere or kept as it is. */
export const bodySuffixes: Readonly<Record<string, string>> = {
  page: 'ApexPage',
  component: 'ApexComponent',
};

/** Parts of a custom object, by suffix: the list of `ObjectSource` that takes them, or the type they become. */
export const objectParts = {
  field: 'fields',
  validationRule: 'validationRules',
  listView: 'listViews',
  recordType: 'recordTypes',
  compactLayout: 'compactLayouts',
  webLink: 'webLinks',
  fieldSet: 'fieldSets',
  index: 'indexes',
} as const;

/** Metadata type of an object's part. */
export const typeOfObjectPart: Readonly<Record<string, string>> = {
  field: 'CustomField',
  validationRule: 'ValidationRule',
  listView: 'ListView',
  recordType: 'RecordType',
  compactLayout: 'CompactLayout',
  webLink: 'WebLink',
  fieldSet: 'FieldSet',
  index: 'Index',
  businessProcess: 'BusinessProcess',
  sharingReason: 'SharingReason',
};
