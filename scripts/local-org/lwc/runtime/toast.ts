/** Toasts from the shell's own code. */
export function showToast(
  title: string,
  message = '',
  variant: 'success' | 'error' | 'info' | 'warning' = 'success',
): void {
  window.dispatchEvent(new CustomEvent('lightning__showtoast', { detail: { title, message, variant } }));
}

/** @returns the sentence of whatever a request or a component raised */
export function messageOf(error: unknown): string {
  const fault = error as {
    readonly body?: {
      readonly message?: string;
      readonly output?: {
        readonly errors?: readonly { message: string }[];
        readonly fieldErrors?: Readonly<Record<string, readonly { message: string }[]>>;
      };
    };
    readonly message?: string;
  };
  const output = fault?.body?.output;
  const details = [...(output?.errors ?? []), ...Object.values(output?.fieldErrors ?? {}).flat()].map(
    (each) => each.message,
  );
  return details.length > 0 ? details.join(' ') : (fault?.body?.message ?? fault?.message ?? String(error));
}
