/** A published event as the outbox shows it. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import { stringOf } from '../apex/values/string-of.ts';
import type { SentEvent } from '../org/outbox.ts';
import type { Transaction } from '../org/transaction.ts';

export function sentEvent(tx: Transaction, event: SObjectValue): SentEvent {
  const own = [...event.fields].filter(
    ([name, value]) => value !== null && event.type.fields.get(name.toLowerCase())?.isCustom,
  );
  return {
    kind: 'event',
    sentAt: tx.org.clock.now(),
    fromUserId: tx.user.id,
    object: event.type.name,
    uuid: String(event.fields.get('EventUuid') ?? ''),
    values: Object.fromEntries(own.map(([name, value]) => [name, stringOf(value)])),
  };
}
