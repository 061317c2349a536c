import type { ReviewConsole } from 'apex/types';
import { labels } from './labels';

/** @returns until when nominations come in, or that they are closed; decisions go on after that */
export function windowText(review: ReviewConsole | null): string {
  const closesOn = review?.closesOn;
  if (!closesOn) {
    return '';
  }
  // A day without a time is the same day everywhere.
  const day = new Date(`${closesOn}T00:00:00Z`);
  const text = day.toLocaleDateString(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  return (review.isClosed === true ? labels.closed : labels.closes).replace('{0}', text);
}
