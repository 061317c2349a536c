/**
 * With which values of the controlling field an entry of a dependent picklist may be chosen: bits from the left, one a
 * value, in base64. SOAP API Developer Guide, "DescribeSObjectResult", "PicklistEntry".
 */
import type { Field } from '../../../schema/types.ts';

/** Values of a check box that controls, in the order of their bits. */
const checkBox = ['unchecked', 'checked'];

const BYTES_IN_A_GROUP = 3;

/** @param values of the controlling field, as metadata names them */
export function validFor(controller: Field, values: readonly string[]): string {
  const all = controller.kind === 'Checkbox' ? checkBox : controller.picklist.map(({ value }) => value);
  const groups = Math.max(1, Math.ceil(all.length / (8 * BYTES_IN_A_GROUP)));
  const bytes = new Uint8Array(groups * BYTES_IN_A_GROUP);
  all.forEach((value, index) => {
    if (values.includes(value)) bytes[index >> 3]! |= 0x80 >> (index & 7);
  });
  return Buffer.from(bytes).toString('base64');
}
