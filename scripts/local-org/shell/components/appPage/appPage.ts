import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import { setTitle } from 'local-org/title';
import { messageOf } from 'local-org/toast';
import type { PageLayout } from '../../../server/ui/types.ts';

interface Answer {
  readonly page: PageLayout;
  readonly object: string | null;
  readonly isHome: boolean;
}

/** The page of a tab, of an app's home, or of a single component. */
export default class AppPage extends LightningElement {
  answer: Answer | null = null;
  fault = '';
  #source = '';

  /** `tab/Tier_list`, `home/Sales`, `component/c__x`. */
  @api
  get source(): string {
    return this.#source;
  }
  set source(value: string) {
    this.#source = value;
    void this.#load(value);
  }

  get objectName(): string | null {
    return this.answer?.object ?? null;
  }
  get showsHeader(): boolean {
    return this.answer?.page.regions.length === 0;
  }

  async #load(source: string): Promise<void> {
    this.answer = null;
    this.fault = '';
    try {
      const answer = await request<Answer>(`/local-org/ui/page/${source}`);
      if (source !== this.#source) return;
      this.answer = answer;
      setTitle(answer.page.label);
    } catch (error) {
      this.fault = messageOf(error);
    }
  }
}
