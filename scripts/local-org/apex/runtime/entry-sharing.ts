/**
 * Sharing where a transaction enters Apex. `inherited sharing` enters as `with`; a class that declares
 * nothing takes the entry point's own default: `with` for Lightning components, `without` elsewhere.
 * Apex Developer Guide, "Use the with sharing, without sharing, and inherited sharing Keywords".
 */
import type { SharingContext } from '../../org/transaction.ts';
import type { ClassInfo } from './class-info.ts';

export function entrySharing(info: ClassInfo, byDefault: SharingContext): SharingContext {
  const declared = info.type.kind === 'class' ? info.type.symbol.sharing : null;
  if (declared === null) return byDefault;
  return declared === 'without' ? 'without' : 'with';
}
