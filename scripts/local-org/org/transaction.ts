/**
 * One Apex transaction: who runs, what has been counted, what is to be undone. Everything that runs on
 * behalf of Apex takes it as its first argument; there is no other ambient state.
 */
import type { Org } from './org.ts';
import type { Limits } from '../limits/limits.ts';

export interface CurrentUser {
  readonly id: string;
  readonly profileId: string;
  readonly roleId: string | null;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly language: string;
}

export type AccessLevel = 'user' | 'system';
export type SharingContext = 'with' | 'without';

export interface DebugLine {
  readonly level: string;
  readonly text: string;
  readonly place: string;
}

export interface Transaction {
  readonly org: Org;
  readonly id: string;
  /** Changes inside System.runAs. */
  user: CurrentUser;
  limits: Limits;
  readonly isTest: boolean;
  /** Sync, or the kind of asynchronous work that runs; `bulk` is a chunk of a load by Bulk API. */
  readonly kind: 'sync' | 'bulk' | 'future' | 'queueable' | 'batch' | 'scheduled' | 'event';
  /** Sharing of the code now running: what `with sharing`, `without sharing` and inheritance add up to. */
  sharing: SharingContext;
  /** Depth of triggers within triggers; 16 is the platform's last. */
  triggerDepth: number;
  readonly debug: DebugLine[];
  /** What is still to be written when all work is done, as part of the transaction. */
  readonly beforeCommit: (() => void)[];
  /** Work to start when the transaction commits (or at Test.stopTest): queueables, futures, batches, emails. */
  readonly afterCommit: (() => void)[];
  /** Work that starts when the transaction ends, even if everything it did is taken back: events published at once. */
  readonly afterEnd: (() => void)[];
  /** One slot per concern (static state, caches of describe, id sequences), keyed by the module that owns it. */
  readonly store: Map<symbol, unknown>;
}
