/** Base of platform values that are equal when their keys are: tokens (`Account.Name`), types, UUIDs. */
export abstract class KeyedValue {
  /** Distinct across all subclasses, so it starts with the kind: `SObjectType:Account`. */
  abstract get key(): string;
}
