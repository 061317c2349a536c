/** What a standing says, in sentences. */
import locale from '@salesforce/i18n/locale';
import type { EngagementStanding, NextStage } from 'apex/types';
import { labels } from './labels';

export type Direction = 'up' | 'down' | 'same';

export function scoreText(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

export function pointsText(points: number): string {
  return points === 1 ? labels.pointsOne : labels.pointsMany.replace('{0}', scoreText(points));
}

export function peopleText(people: number): string {
  if (people === 0) {
    return labels.peopleNone;
  }
  return people === 1 ? labels.peopleOne : labels.peopleMany.replace('{0}', scoreText(people));
}

/** "12 points this week, 8 in a usual one"; the usual one only where there is one. */
export function thisWeekText(points: number, baseline: number): string {
  const text = baseline > 0 ? labels.thisWeek : labels.thisWeekOnly;
  return text.replace('{0}', pointsText(points)).replace('{1}', scoreText(baseline));
}

/** "12 points and one more person to MQA"; empty when nothing follows. */
export function nextText(next: NextStage | null | undefined): string {
  if (!next?.stage) {
    return '';
  }
  const points = next.points ? pointsText(next.points) : '';
  const people = next.people ? personsText(next.people) : '';
  const both =
    points !== '' && people !== '' ? labels.and.replace('{0}', points).replace('{1}', people) : points + people;
  if (both !== '') {
    return capitalized(labels.nextBy.replace('{0}', both).replace('{1}', next.stage));
  }
  return next.stage === 'MQA' ? labels.nextMqa : (labels.nextDeal[next.stage] ?? '');
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}

function personsText(people: number): string {
  return people === 1 ? labels.personMore : labels.peopleMore.replace('{0}', scoreText(people));
}

/** This week against a usual one: without a usual one there is nothing to compare with, and it says so. */
export function againstUsual(standing: EngagementStanding | null): { text: string; direction: Direction } {
  const change = standing?.change ?? null;
  if (change === null) {
    return { text: labels.noUsual, direction: 'same' };
  }
  const rounded = Math.round(change);
  if (rounded === 0) {
    return { text: labels.asUsual, direction: 'same' };
  }
  const words = rounded > 0 ? labels.above : labels.below;
  return { text: words.replace('{0}', scoreText(Math.abs(rounded))), direction: rounded > 0 ? 'up' : 'down' };
}
