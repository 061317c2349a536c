import { LightningElement } from 'lwc';
import { context } from 'local-org/context';
import { leaves } from 'local-org/focus';
import { request } from 'local-org/request';
import { subscribe } from 'local-org/shared-data';
import type { NotificationInfo } from '../../../server/ui/types.ts';

const url = '/local-org/ui/notifications';

/** The user's notifications. */
export default class NotificationBell extends LightningElement {
  isOpen = false;
  notifications: readonly NotificationInfo[] = [];
  userName = context.user.name;
  timeZone = context.timeZone;

  connectedCallback(): void {
    subscribe(
      url,
      () => request(url),
      ({ data }) => {
        if (data !== undefined) this.notifications = data as readonly NotificationInfo[];
      },
    );
  }

  get isOpenText(): string {
    return String(this.isOpen);
  }
  get unread(): number {
    return this.notifications.filter((each) => !each.isRead).length;
  }
  get hasAny(): boolean {
    return this.notifications.length > 0;
  }
  get title(): string {
    return this.unread > 0 ? `Notifications: ${this.unread} new` : 'Notifications';
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }
  handleFocusOut(event: FocusEvent): void {
    if (leaves(event)) this.isOpen = false;
  }
  handleClose(): void {
    this.isOpen = false;
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.template?.querySelector('button')?.focus();
  }
}
