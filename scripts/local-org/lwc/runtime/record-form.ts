/** What record forms and their fields say to each other. */
import type { UiField } from './ui-api.ts';

/** Of UI API's object info, what the forms read. */
export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly defaultRecordTypeId: string | null;
  readonly fields: Readonly<Record<string, FieldInfo>>;
}

export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly required: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly inlineHelpText: string | null;
  readonly relationshipName: string | null;
  readonly referenceToInfos: readonly { readonly apiName: string }[];
  readonly htmlFormatted: boolean;
}

export interface FieldSetting {
  readonly object: string;
  readonly isNew: boolean;
  readonly recordTypeId: string;
}

/** A field of a form, handed to the form in the `registerrecordfield` event. */
export interface FormField {
  fieldName(): string;
  isEditable(): boolean;
  value(): unknown;
  reportValidity(): boolean;
  setError(message: string): void;
  receive(info: FieldInfo | null, field: UiField | null, setting: FieldSetting): void;
  onLeave(callback: () => void): void;
}

/** The place for messages about the whole form. */
export interface FormMessages {
  setError(message: string): void;
}

/** Body of a refused save. UI API guide, "Record Input Errors". */
export interface RecordFault {
  readonly message: string;
  readonly output?: {
    readonly errors: readonly { readonly message: string }[];
    readonly fieldErrors: Readonly<Record<string, readonly { readonly message: string }[]>>;
  };
}
