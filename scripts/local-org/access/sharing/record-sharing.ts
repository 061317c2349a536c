/**
 * Which rows of an object a user may read, edit, delete or give away.
 * Sources: Salesforce Help, "Organization-Wide Sharing Defaults", "Controlling Access Using Hierarchies",
 * "Built-in Sharing Behavior"; Record-Level Access: Under the Hood, "Implicit Sharing".
 */
import type { RecordStore } from '../../database/record-store.ts';
import type { ObjectAccess } from '../../org/services/access.ts';
import type { Project } from '../../project/types.ts';
import type { SharingModel, SObjectType } from '../../schema/types.ts';
import { controllingFields } from '../grants/object-rules.ts';
import { activityRows } from './activity-sharing.ts';
import { allOf, among, anyOf, condition, oneOf, type Visible } from './condition.ts';
import { implicitRows } from './implicit-sharing.ts';
import { rowsOfParents } from './parent-rows.ts';
import { refuseRestrictionRules, sharedByRules, type Viewer } from './sharing-rules.ts';

export type Level = 'read' | 'edit' | 'delete' | 'transfer';

const OPEN: Readonly<Partial<Record<SharingModel, readonly Level[]>>> = {
  Read: ['read'],
  ReadWrite: ['read', 'edit'],
  ReadWriteTransfer: ['read', 'edit', 'transfer'],
  FullAccess: ['read', 'edit', 'delete', 'transfer'],
};

export class RecordSharing {
  private aliases = 0;
  /** Objects whose parents are being looked at. */
  private readonly following = new Set<string>();

  constructor(
    readonly project: Project,
    readonly store: RecordStore,
    readonly viewer: Viewer,
    /** Object permissions of the same user. */
    private readonly accessTo: (object: SObjectType) => ObjectAccess,
  ) {}

  rows(object: SObjectType, alias: string, level: Level): Visible {
    refuseRestrictionRules(this.project, object);
    const access = this.accessTo(object);
    if (access.modifyAll || (level === 'read' && access.viewAll)) return 'all';
    if (object.name === 'User') return level === 'read' ? 'all' : oneOf(`${alias}."Id"`, [this.viewer.userId]);
    if (object.name === 'Task' || object.name === 'Event') return activityRows(this, object, alias, level);
    if (object.kind === 'share' || object.kind === 'history')
      return this.controlled(object, alias, level === 'read' ? 'read' : 'edit');
    if (object.kind !== 'object') return 'all';
    if (object.sharingModel.startsWith('ControlledBy')) return this.controlled(object, alias, level);
    if (!object.hasOwner || OPEN[object.sharingModel]?.includes(level) === true) return 'all';
    return anyOf([this.direct(object, alias, level), implicitRows(this, object, alias, level)]);
  }

  /** By ownership, shares and rules: what does not follow from another object's records. */
  direct(object: SObjectType, alias: string, level: Level): Visible {
    const rules =
      level === 'read' || level === 'edit'
        ? sharedByRules(this.project, this.store, this.viewer, object, alias, level === 'edit')
        : 'none';
    return anyOf([this.owned(object, alias), this.shared(object, alias, level), rules]);
  }

  /** Rows of the user, of those below in the role hierarchy, and of their queues. */
  owned(object: SObjectType, alias: string): Visible {
    const owner = object.fields.get('ownerid');
    return owner ? oneOf(`${alias}.${this.store.column(owner)}`, this.viewer.principals) : 'none';
  }

  /** Rows of another object that a reference leads to. */
  through(column: string, parent: SObjectType, level: Level): Visible {
    const alias = this.alias();
    const rows = this.rows(parent, alias, level);
    return rows === 'all'
      ? condition(`${column} IS NOT NULL`)
      : among(column, '"Id"', this.store.table(parent), alias, rows);
  }

  alias(): string {
    return `s${this.aliases++}`;
  }

  private shared(object: SObjectType, alias: string, level: Level): Visible {
    const share = this.store.schema.object(
      object.isCustom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`,
    );
    const parent = share?.fields.get(object.isCustom ? 'parentid' : `${object.name.toLowerCase()}id`);
    const access = share?.fields.get(object.isCustom ? 'accesslevel' : `${object.name.toLowerCase()}accesslevel`);
    if (!share?.isQueryable || !parent || !access) return 'none';
    const inner = this.alias();
    const levels =
      level === 'read'
        ? []
        : [condition(`${inner}.${this.store.column(access)} IN (${level === 'edit' ? "'Edit', 'All'" : "'All'"})`)];
    const grantee = oneOf(`${inner}."UserOrGroupId"`, this.viewer.principals);
    return among(
      `${alias}."Id"`,
      this.store.column(parent),
      this.store.table(share),
      inner,
      allOf([grantee, condition(`${inner}."IsDeleted" = 0`), ...levels]),
    );
  }

  /** The rows whose parents the user may see; to change a row, its parent must be open to change. */
  private controlled(object: SObjectType, alias: string, level: Level): Visible {
    const { name: key } = object;
    // An attachment of an attachment: nobody's, or the search would not end.
    if (this.following.has(key)) return 'none';
    this.following.add(key);
    const parts = controllingFields(object).map((name): Visible => {
      const field = object.fields.get(name);
      if (!field) return 'all';
      const column = `${alias}.${this.store.column(field)}`;
      const wanted: Level = level === 'read' || field.writeRequiresMasterRead ? 'read' : 'edit';
      const [only] = field.referenceTo.length === 1 ? field.referenceTo : [];
      const parent = this.store.schema.object(only ?? '');
      const rows =
        parent === undefined
          ? rowsOfParents(this, column, field, wanted)
          : parent.isQueryable
            ? this.through(column, parent, wanted)
            : 'none';
      // A contact without an account belongs to its owner alone.
      return field.kind === 'MasterDetail'
        ? rows
        : anyOf([rows, allOf([condition(`${column} IS NULL`), object.hasOwner ? this.owned(object, alias) : 'all'])]);
    });
    this.following.delete(key);
    return allOf(parts);
  }
}
