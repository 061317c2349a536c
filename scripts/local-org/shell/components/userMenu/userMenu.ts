import { LightningElement } from 'lwc';
import { context } from 'local-org/context';
import { request } from 'local-org/request';
import { leaves } from 'local-org/focus';
import { messageOf, showToast } from 'local-org/toast';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');

/** Who one is, and a switch to be someone else. */
export default class UserMenu extends LightningElement {
  isOpen = false;
  user = context.user;
  #opens = false;

  get isOpenText(): string {
    return String(this.isOpen);
  }
  get initials(): string {
    return initialsOf(this.user.name);
  }
  get title(): string {
    return `You are ${this.user.name}${this.user.detail ? ` (${this.user.detail})` : ''}`;
  }
  get others(): readonly { id: string; name: string; detail: string; initials: string }[] {
    return context.users
      .filter((each) => each.id !== this.user.id)
      .map((each) => ({ ...each, initials: initialsOf(each.name) }));
  }

  /** Opening goes to the people one can be. */
  renderedCallback(): void {
    if (!this.#opens) return;
    this.#opens = false;
    this.template?.querySelector<HTMLElement>('.choice')?.focus();
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    this.#opens = this.isOpen;
  }
  handleFocusOut(event: FocusEvent): void {
    if (leaves(event)) this.isOpen = false;
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.template?.querySelector('button')?.focus();
  }
  async handleChoose(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    try {
      await request('/local-org/ui/session', 'POST', { userId: id });
      location.reload();
    } catch (error) {
      showToast('The user could not be switched', messageOf(error), 'error');
    }
  }
}
