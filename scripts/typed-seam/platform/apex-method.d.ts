/** What an imported Apex method is: a function that calls it, and a wire adapter when it is cacheable. */
declare module 'apex/method' {
  import type { WireAdapterConstructor } from 'lwc';

  /** What Apex reports when it throws: AuraHandledException's message is in `body.message`. */
  export interface ApexError {
    readonly body?: { readonly message?: string };
    readonly message?: string;
  }
  /** What a wire hands over: neither while it waits, then one of the two. */
  export interface WiredResult<Result> {
    readonly data?: Result;
    readonly error?: ApexError;
  }
  export type ApexMethod<Arguments extends Record<string, unknown>, Result> = ((
    ...args: keyof Arguments extends never ? [] : [Arguments]
  ) => Promise<Result>) &
    WireAdapterConstructor<Arguments, WiredResult<Result>>;
}
