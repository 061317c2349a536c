import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import getPeople from '@salesforce/apex/EngagementPeopleController.getPeople';
import { ago, exactly } from 'c/sourceHealthWords';
import type { EngagementPeople as People, PersonShare } from 'apex/types';
import { labels } from './labels';

interface Row {
  readonly key: string;
  readonly personId: string | null;
  readonly name: string;
  readonly signals: string;
  readonly points: string;
  readonly share: string;
  readonly last: PersonShare['lastSignal'] | null;
  readonly lastText: string;
  readonly lastMoment: string;
  readonly lastAgo: string;
}

const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** Who makes an account's score: people with what they did in 90 days, signals by nobody known, and what is older. */
export default class EngagementPeople extends LightningElement {
  readonly labels = labels;
  people: People | null = null;
  error: unknown;
  private ofAccount?: string;

  @api get accountId(): string | undefined {
    return this.ofAccount;
  }

  set accountId(value: string | undefined) {
    this.ofAccount = value;
    void this.load();
  }

  get isLoading(): boolean {
    return this.people === null && this.error === undefined;
  }

  get canSeePoints(): boolean {
    return this.people?.canSeePoints === true;
  }

  get rows(): Row[] {
    const asOf = this.people?.asOf ?? '';
    return (this.people?.people ?? []).map((person, index) => rowOf(person, index, asOf));
  }

  get isEmpty(): boolean {
    return this.people !== null && this.rows.length === 0;
  }

  get isCut(): boolean {
    return this.people?.isCut === true;
  }

  @api async load(): Promise<void> {
    const { ofAccount: accountId } = this;
    if (accountId === undefined) {
      return;
    }
    this.error = undefined;
    try {
      const people = await getPeople({ accountId });
      if (accountId === this.ofAccount) {
        this.people = people;
      }
    } catch (error) {
      this.error = error;
    }
  }
}

function rowOf(person: PersonShare, index: number, asOf: string): Row {
  const last = person.lastSignal ?? null;
  const moment = last?.occurredAt ?? null;
  return {
    key: person.personId ?? String(index),
    personId: person.personId ?? null,
    name: person.name ?? (person.isOlder === true ? labels.older : labels.nobody),
    signals: person.signals == null ? '' : decimal.format(person.signals),
    points: decimal.format(person.points ?? 0),
    share: person.share == null ? '' : percent.format(person.share),
    last,
    lastText: [last?.type, last?.source].filter(Boolean).join(' · '),
    lastMoment: moment === null ? '' : exactly(moment),
    lastAgo: moment === null ? '' : ago(moment, asOf),
  };
}
