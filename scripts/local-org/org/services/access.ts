/** What the current user may do and see. */
import type { Transaction } from '../transaction.ts';

export interface ObjectAccess {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface AccessService {
  object(tx: Transaction, object: string): ObjectAccess;
  field(tx: Transaction, object: string, field: string): { readonly read: boolean; readonly edit: boolean };
  /** `ViewSetup`, `ModifyAllData`, `ApiEnabled` … */
  userPermission(tx: Transaction, name: string): boolean;
  customPermission(tx: Transaction, name: string): boolean;
  apexClass(tx: Transaction, name: string): boolean;
  /** @returns the developer name of the record type that the user's profile gives new records, or null */
  defaultRecordType(tx: Transaction, object: string): string | null;
  tab(tx: Transaction, name: string): 'Visible' | 'Available' | 'Hidden';
  app(tx: Transaction, name: string): boolean;
  /**
   * The rows of an object the current user may read under sharing, as an SQL condition over `alias`,
   * or null when all rows are visible.
   */
  visibleRows(
    tx: Transaction,
    object: string,
    alias: string,
    level?: 'read' | 'edit',
  ): { readonly sql: string; readonly values: readonly (string | number)[] } | null;
  /** @returns those of the ids the user may act on that way. */
  permitted(
    tx: Transaction,
    object: string,
    ids: readonly string[],
    level: 'read' | 'edit' | 'delete' | 'transfer',
  ): ReadonlySet<string>;
  /** @returns the users that an id of a user, group, queue or role group stands for; none for other ids. */
  usersOf(id: string): readonly string[];
  /** Called after users, roles, groups, assignments or shares change. */
  invalidate(): void;
}
