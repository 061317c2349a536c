import LightningModal from 'lightning/modal';
import { context } from 'local-org/context';

/** All apps, and everything that has a tab. */
export default class AppLauncher extends LightningModal {
  term = '';

  get apps(): readonly {
    name: string;
    label: string;
    description: string;
    url: string;
    style: string;
    initials: string;
  }[] {
    return context.apps
      .filter((app) => this.#matches(app.label))
      .map((app) => ({
        name: app.name,
        label: app.label,
        description: app.description,
        url: `/lightning/app/${app.name}`,
        style: app.color ? `background: ${app.color}` : '',
        initials: app.label
          .split(/\s+/)
          .map((word) => word[0])
          .join('')
          .slice(0, 2)
          .toUpperCase(),
      }));
  }
  get items(): readonly { label: string; url: string }[] {
    const all = context.apps.flatMap((app) => app.tabs).map(({ label, url }) => ({ label, url }));
    const byUrl = new Map(all.map((item) => [item.url, item]));
    return [...byUrl.values()]
      .filter((item) => this.#matches(item.label))
      .sort((a, b) => a.label.localeCompare(b.label));
  }
  get noApps(): string {
    return this.term
      ? `No app is called “${this.term}”.`
      : `${context.user.name} may see no app. A profile or permission set grants apps.`;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
  }
  handleGo(): void {
    this.close();
  }

  #matches(label: string): boolean {
    return label.toLowerCase().includes(this.term.trim().toLowerCase());
  }
}
