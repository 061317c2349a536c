/** What a profile, a permission set or all of a user's sets together allow. Permissions only ever add up. */
export interface ObjectGrant {
  read: boolean;
  create: boolean;
  edit: boolean;
  delete: boolean;
  viewAll: boolean;
  modifyAll: boolean;
  viewAllFields: boolean;
}
export interface FieldGrant {
  read: boolean;
  edit: boolean;
}

export function noObjectGrant(): ObjectGrant {
  return {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false,
    viewAllFields: false,
  };
}

/** All keys are lower case. */
export class Grants {
  /** The System Administrator profile: every object, field, class, tab and app. */
  isAdministrator = false;
  /** Standard fields of standard objects may be read and edited where the object may. */
  hasStandardFields = false;
  readonly objects = new Map<string, ObjectGrant>();
  /** `account.industry` */
  readonly fields = new Map<string, FieldGrant>();
  readonly userPermissions = new Set<string>();
  readonly customPermissions = new Set<string>();
  readonly classes = new Set<string>();
  readonly apps = new Set<string>();
  /** Custom settings and custom metadata types. */
  readonly settings = new Set<string>();
  /** Developer name by object; a profile has one where its user makes records of that type when none is said. */
  readonly defaultRecordTypes = new Map<string, string>();
  readonly tabs = new Map<string, 'Visible' | 'Available'>();

  add(other: Grants): void {
    this.isAdministrator ||= other.isAdministrator;
    this.hasStandardFields ||= other.hasStandardFields;
    for (const [name, grant] of other.objects) this.addObject(name, grant);
    for (const [name, grant] of other.fields) this.addField(name, grant);
    for (const [name, visibility] of other.tabs) this.addTab(name, visibility);
    for (const [object, type] of other.defaultRecordTypes) this.defaultRecordTypes.set(object, type);
    for (const [own, others] of this.setsWith(other)) for (const name of others) own.add(name);
  }

  /** Takes away what a muting permission set mutes; it holds only within its group. */
  remove(muted: Grants): void {
    for (const [name, grant] of muted.objects) {
      const own = this.objects.get(name);
      if (own) for (const key of Object.keys(grant) as (keyof ObjectGrant)[]) own[key] &&= !grant[key];
    }
    for (const [name, grant] of muted.fields) {
      const own = this.fields.get(name);
      // Without read there is no edit.
      if (own) this.fields.set(name, { read: own.read && !grant.read, edit: own.edit && !grant.edit && !grant.read });
    }
    for (const name of muted.tabs.keys()) this.tabs.delete(name);
    for (const [own, others] of this.setsWith(muted)) for (const name of others) own.delete(name);
  }

  addObject(name: string, grant: ObjectGrant): void {
    const own = this.objects.get(name) ?? noObjectGrant();
    this.objects.set(name, own);
    for (const key of Object.keys(grant) as (keyof ObjectGrant)[]) own[key] ||= grant[key];
  }

  addField(name: string, grant: FieldGrant): void {
    const own = this.fields.get(name);
    this.fields.set(name, { read: grant.read || own?.read === true, edit: grant.edit || own?.edit === true });
  }

  addTab(name: string, visibility: 'Visible' | 'Available'): void {
    if (this.tabs.get(name) !== 'Visible') this.tabs.set(name, visibility);
  }

  private setsWith(other: Grants): readonly (readonly [Set<string>, ReadonlySet<string>])[] {
    return [
      [this.userPermissions, other.userPermissions],
      [this.customPermissions, other.customPermissions],
      [this.classes, other.classes],
      [this.apps, other.apps],
      [this.settings, other.settings],
    ];
  }
}
