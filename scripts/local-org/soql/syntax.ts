/** The SOQL syntax tree. Dynamic and static queries parse into the same records. */
import type { Position } from '../apex/syntax/nodes.ts';

/** `Account.Owner.Name` → ['Account', 'Owner', 'Name'], as written. */
export type FieldPath = readonly string[];

export interface FieldItem {
  readonly kind: 'field';
  readonly path: FieldPath;
  readonly alias: string | null;
  readonly at: Position;
}
/** `COUNT()`, `SUM(Amount) total`, `CALENDAR_YEAR(CreatedDate)`, `toLabel(Status__c)`, `FORMAT(x)`. */
export interface FunctionItem {
  readonly kind: 'function';
  /** Upper case. */
  readonly name: string;
  readonly arguments: readonly FieldExpression[];
  readonly alias: string | null;
  readonly at: Position;
}
/** `FIELDS(ALL)` */
export interface FieldsItem {
  readonly kind: 'fields';
  readonly which: 'ALL' | 'STANDARD' | 'CUSTOM';
  readonly at: Position;
}
export interface SubqueryItem {
  readonly kind: 'subquery';
  readonly query: SoqlQuery;
  readonly at: Position;
}
/** `TYPEOF What WHEN Account THEN Phone ELSE Name END` */
export interface TypeofItem {
  readonly kind: 'typeof';
  readonly relationship: FieldPath;
  readonly whens: readonly { readonly type: string; readonly fields: readonly FieldPath[] }[];
  readonly otherwise: readonly FieldPath[] | null;
  readonly at: Position;
}
export type SelectItem = FieldItem | FunctionItem | FieldsItem | SubqueryItem | TypeofItem;

/** A field or a function over a field, where either may stand: WHERE, GROUP BY, HAVING, ORDER BY. */
export type FieldExpression = FieldItem | FunctionItem;

export type SoqlValue =
  | {
      readonly kind: 'literal';
      readonly type: 'string' | 'number' | 'boolean' | 'null' | 'date' | 'datetime' | 'time' | 'currency';
      readonly value: string | number | boolean | null;
      readonly at: Position;
    }
  /** `TODAY`, `LAST_N_DAYS:30` → name upper case, n. */
  | { readonly kind: 'dateLiteral'; readonly name: string; readonly n: number | null; readonly at: Position }
  /** `index` into the binds of the statement; `text` as written (dynamic SOQL resolves it by name). */
  | { readonly kind: 'bind'; readonly index: number; readonly text: string; readonly at: Position }
  | { readonly kind: 'list'; readonly values: readonly SoqlValue[]; readonly at: Position }
  | { readonly kind: 'subquery'; readonly query: SoqlQuery; readonly at: Position };

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | {
      readonly kind: 'compare';
      readonly left: FieldExpression;
      readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';
      readonly right: SoqlValue;
      readonly at: Position;
    };

export interface OrderItem {
  readonly by: FieldExpression;
  readonly direction: 'ASC' | 'DESC';
  readonly nulls: 'FIRST' | 'LAST' | null;
}

export interface SoqlQuery {
  readonly kind: 'query';
  readonly select: readonly SelectItem[];
  /** The object, or the child relationship name in a subquery. */
  readonly from: {
    readonly name: string;
    readonly alias: string | null;
    /** `FROM Contact c, c.Account a`: names for the parents. */
    readonly parents: readonly { readonly path: FieldPath; readonly alias: string }[];
    readonly at: Position;
  };
  readonly scope: string | null;
  readonly where: Condition | null;
  /** `USER_ID` is that of UserProfileFeed: `WITH UserId = '005…'`. */
  readonly with: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED' | 'DATA_CATEGORY' | 'USER_ID' | null;
  readonly groupBy: { readonly by: readonly FieldExpression[]; readonly rollup: 'ROLLUP' | 'CUBE' | null } | null;
  readonly having: Condition | null;
  readonly orderBy: readonly OrderItem[];
  readonly limit: SoqlValue | null;
  readonly offset: SoqlValue | null;
  readonly allRows: boolean;
  readonly for: 'UPDATE' | 'VIEW' | 'REFERENCE' | null;
  readonly at: Position;
}

export interface SoslSearch {
  readonly kind: 'search';
  readonly find: SoqlValue;
  readonly in: 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';
  readonly returning: readonly {
    readonly object: string;
    readonly fields: readonly SelectItem[];
    readonly where: Condition | null;
    readonly orderBy: readonly OrderItem[];
    readonly limit: SoqlValue | null;
    readonly offset: SoqlValue | null;
    readonly at: Position;
  }[];
  readonly limit: SoqlValue | null;
  readonly with: 'USER_MODE' | 'SYSTEM_MODE' | null;
  /** WITH SNIPPET: how long a snippet is to be. */
  readonly snippet: number | null;
  /** A WITH clause that is not supported here: `DIVISION`. */
  readonly foreign: string | null;
  readonly at: Position;
}

/** Functions that make one value of many rows. SOQL and SOSL Reference, "Aggregate Functions". */
export const AGGREGATES: ReadonlySet<string> = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);
