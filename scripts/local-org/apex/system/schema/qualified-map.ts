/** The populated fields of a record of a project with a namespace: its own names have the prefix, and are found without. */
import { qualifiedName } from '../../../schema/qualified-name.ts';
import type { ApexType } from '../../types/type.ts';
import { ApexMap } from '../../values/map.ts';
import type { ApexValue } from '../../values/value.ts';

export class QualifiedMap extends ApexMap {
  constructor(
    keyType: ApexType,
    valueType: ApexType,
    entries: Iterable<readonly [ApexValue, ApexValue]>,
    private readonly namespace: string,
  ) {
    super(keyType, valueType);
    for (const [key, value] of entries) this.set(key, value);
  }

  protected override keyOf(key: ApexValue, isAdding: boolean): unknown {
    return super.keyOf(this.qualified(key), isAdding);
  }

  override set(key: ApexValue, value: ApexValue): ApexValue | null {
    return super.set(this.qualified(key), value);
  }

  private qualified(key: ApexValue): ApexValue {
    return typeof key === 'string' ? qualifiedName(key, this.namespace) : key;
  }
}
