/** `System.Label`. Apex Reference, "Label Class". */
import type { Transaction } from '../../org/transaction.ts';
import { apexError } from '../values/exception.ts';
import type { PlatformClass } from './platform-class.ts';

function labelNamed(tx: Transaction, name: string): string {
  const found = [...tx.org.project.labels].find(([own]) => own.toLowerCase() === name.toLowerCase());
  if (!found) throw apexError('System.IllegalArgumentException', `Custom label ${name} does not exist`);
  return found[1].value;
}

export const labelClass: PlatformClass = {
  name: 'System.Label',
  statics: {
    'get(String, String)': (tx, _namespace: string | null, name: string) => labelNamed(tx, name),
    // There are no translations, so every language reads the label's own text.
    'get(String, String, String)': (tx, _namespace: string | null, name: string) => labelNamed(tx, name),
    'translationExists(String, String, String)': () => false,
  },
};
