/** The shape of `platform-types.json` and of the hand-written tables beside this file. */
export interface PlatformEntry {
  readonly kind: string;
  readonly members: readonly string[];
  readonly extends?: readonly string[];
  readonly implements?: readonly string[];
  /** Adds to the extracted entry of the same name instead of replacing it. */
  readonly merge?: boolean;
}
export type PlatformTable = Readonly<Record<string, PlatformEntry>>;
