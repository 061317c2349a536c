/** `System.SelectOption`. Apex Reference, "SelectOption Class". */
import type { PlatformClass } from '../platform-class.ts';

export class SelectOption {
  readonly typeName = 'System.SelectOption';
  escapesItem = true;

  constructor(
    public value: string,
    public label: string,
    public isDisabled = false,
  ) {}

  /** List.sort orders options by value, then by label. */
  get sortKey(): readonly string[] {
    return [this.value, this.label];
  }

  toString(): string {
    return `System.SelectOption[value="${this.value}", label="${this.label}", disabled="${this.isDisabled}"]`;
  }
}

export const selectOptionClass: PlatformClass = {
  name: 'System.SelectOption',
  constructors: {
    '(String, String)': (_tx, _types, value: string, label: string) => new SelectOption(value, label),
    '(String, String, Boolean)': (_tx, _types, value: string, label: string, isDisabled: boolean) =>
      new SelectOption(value, label, isDisabled),
  },
  methods: {
    'getDisabled()': (_tx, self: SelectOption) => self.isDisabled,
    'getEscapeItem()': (_tx, self: SelectOption) => self.escapesItem,
    'getLabel()': (_tx, self: SelectOption) => self.label,
    'getValue()': (_tx, self: SelectOption) => self.value,
    'setDisabled(Boolean)': (_tx, self: SelectOption, isDisabled: boolean) => void (self.isDisabled = isDisabled),
    'setEscapeItem(Boolean)': (_tx, self: SelectOption, escapes: boolean) => void (self.escapesItem = escapes),
    'setLabel(String)': (_tx, self: SelectOption, label: string) => void (self.label = label),
    'setValue(String)': (_tx, self: SelectOption, value: string) => void (self.value = value),
  },
  isInstance: (value) => value instanceof SelectOption,
};
