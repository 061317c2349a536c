import { LightningElement, api } from 'lwc';
import type { FieldValue as Value } from '../../../server/ui/types.ts';

/** A field of a record as people read it. */
export default class FieldValue extends LightningElement {
  @api field?: Value;

  get link(): string | null {
    return this.field?.value === null ? null : (this.field?.url ?? null);
  }
  get info(): object {
    return { dataType: this.field?.kind, scale: this.field?.scale ?? 0, htmlFormatted: this.field?.kind === 'Html' };
  }
  get given(): object {
    return { value: this.field?.value, displayValue: this.field?.display };
  }
}
