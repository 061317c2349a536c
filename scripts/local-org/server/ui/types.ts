/** What the shell asks the server for, under `/local-org/ui/…`. Shared by both, so types only. */

/** Written into the page, so that the first paint needs no request. */
export interface PageContext {
  readonly project: string;
  /** What data the org holds, in words: `Demo data`, `Empty`. */
  readonly data: string;
  readonly user: UserChoice;
  readonly users: readonly UserChoice[];
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly formFactor: 'Large' | 'Medium' | 'Small';
  readonly userPermissions: readonly string[];
  readonly customPermissions: readonly string[];
  readonly apps: readonly AppInfo[];
  readonly clock: ClockState;
  /** Where a start opens. */
  readonly startApp: string | null;
}

export interface ClockState {
  /** Milliseconds since 1970 at the time of the answer. */
  readonly now: number;
  readonly isSet: boolean;
}

export interface UserChoice {
  readonly id: string;
  readonly name: string;
  /** Title, role or profile: `Sales rep`. */
  readonly detail: string;
}

export interface AppInfo {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly color: string;
  readonly tabs: readonly TabInfo[];
}

export interface TabInfo {
  /** Name as in the app's metadata: `standard-Account`, `Tier_list`. */
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly url: string;
  readonly object: string | null;
}

/** A FlexiPage, or the page made up when there is none. */
export interface PageLayout {
  readonly name: string;
  readonly label: string;
  readonly template: string;
  readonly regions: readonly PageRegion[];
  /** True when the project has no page for it. */
  readonly isDefault: boolean;
}

export interface PageRegion {
  readonly name: string;
  readonly components: readonly PageComponent[];
}

export interface PageComponent {
  readonly id: string;
  /** `force:detailPanel`, `flexipage:tabset`, `c:panel`. */
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of tabs and accordion sections. */
  readonly children: readonly PageRegion[];
}

/** Where a component lives, who may act on it, in the shape the shell draws. */
export interface RecordPage {
  readonly id: string;
  readonly object: ObjectSummary;
  readonly title: string;
  readonly page: PageLayout;
  readonly highlights: readonly FieldValue[];
  readonly sections: readonly DetailSection[];
  readonly relatedLists: readonly RelatedListInfo[];
  readonly actions: readonly ActionInfo[];
  readonly approval: ApprovalState | null;
  readonly isLocked: boolean;
}

export interface ObjectSummary {
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly icon: string;
  readonly keyPrefix: string;
  readonly canCreate: boolean;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

export interface DetailSection {
  readonly label: string;
  readonly showsLabel: boolean;
  readonly columns: readonly (readonly (FieldValue | null)[])[];
}

/** A field of a record as it is shown. */
export interface FieldValue {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly help: string | null;
  readonly value: string | number | boolean | null;
  /** Text for people; of a reference, the name of the record. */
  readonly display: string | null;
  /** Where it leads: the record a reference points to. */
  readonly url: string | null;
  readonly scale: number | null;
  readonly isEditable: boolean;
  readonly isRequired: boolean;
}

export interface RelatedListInfo {
  readonly name: string;
  readonly label: string;
  readonly object: string;
  readonly icon: string;
  readonly field: string;
  readonly columns: readonly string[];
  readonly canCreate: boolean;
  /** False for a list that only a single component of the page shows. */
  readonly isOnLayout: boolean;
}

export interface ActionInfo {
  readonly name: string;
  readonly label: string;
  readonly kind:
    | 'edit'
    | 'new'
    | 'delete'
    | 'lwc'
    | 'headless'
    | 'create'
    | 'update'
    | 'submit'
    | 'recall'
    | 'approve'
    | 'reject'
    | 'url';
  /** Component of an LWC action, object of a create action. */
  readonly target: string | null;
  readonly fields: readonly string[];
}

export interface ListPage {
  readonly object: ObjectSummary;
  readonly views: readonly { readonly name: string; readonly label: string }[];
  readonly view: string;
  readonly viewLabel: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly sortField: string | null;
  readonly sortDirection: 'asc' | 'desc';
}

export interface ListColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly isSortable: boolean;
  readonly scale: number | null;
}

export interface ListRow {
  readonly id: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

export interface ApprovalState {
  readonly canSubmit: boolean;
  readonly canRecall: boolean;
  /** Of the current user. */
  readonly workitemId: string | null;
  readonly steps: readonly ApprovalStep[];
}

export interface ApprovalStep {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly assignedTo: string;
  readonly actor: string;
  readonly comments: string | null;
  readonly at: string | null;
}

export interface SearchGroup {
  readonly object: ObjectSummary;
  readonly records: readonly {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
    readonly url: string;
  }[];
}

export interface NotificationInfo {
  readonly id: string;
  /** A decision waits until it is taken; a message is read. */
  readonly kind: 'approval' | 'message';
  readonly title: string;
  readonly body: string;
  readonly at: string;
  readonly url: string | null;
  readonly isRead: boolean;
}

/** A table of a setup-like page: jobs, outbox, debug log, data. */
export interface SetupTable {
  readonly title: string;
  readonly explanation: string;
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly emptyMessage: string;
}
