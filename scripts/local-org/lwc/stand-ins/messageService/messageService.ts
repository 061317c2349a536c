/** Messages between components of a page. LWC developer guide, "Communicate Across the DOM with Lightning Message Service". */
interface Channel {
  readonly channelName: string;
}
interface Subscription {
  readonly channel: string;
  readonly listener: (message: unknown) => void;
}

const subscriptions = new Set<Subscription>();

/** The scope of subscriptions that see messages of the whole application. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** Wire adapter that gives a component its message context. */
export class MessageContext {
  constructor(private readonly callback: (context: object) => void) {}

  connect(): void {
    this.callback({});
  }

  update(): void {
    // It has no parameters.
  }

  disconnect(): void {
    // Subscriptions end with unsubscribe.
  }
}

export const createMessageContext = (): object => ({});
export const releaseMessageContext = (): void => undefined;

export function publish(_context: unknown, channel: Channel, message?: unknown): void {
  for (const each of [...subscriptions]) if (each.channel === channel.channelName) each.listener(message);
}

export function subscribe(_context: unknown, channel: Channel, listener: (message: unknown) => void): Subscription {
  const subscription = { channel: channel.channelName, listener };
  subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription: Subscription | null): void {
  if (subscription !== null) subscriptions.delete(subscription);
}
