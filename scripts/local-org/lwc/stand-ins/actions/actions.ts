/** Closes the modal of a quick action. LWC developer guide, "Create Quick Actions". */
export class CloseActionScreenEvent extends CustomEvent<null> {
  constructor(options: Readonly<Record<string, unknown>> = {}) {
    super('lightning__actionsclosescreen', { ...options, bubbles: true, composed: true });
  }
}
