import by from '@salesforce/label/c.TimelineBy';
import delivered from '@salesforce/label/c.TimelineDelivered';
import hiddenPerson from '@salesforce/label/c.PersonNotVisible';
import hideWhy from '@salesforce/label/c.TimelineHideWhy';
import matched from '@salesforce/label/c.TimelineMatched';
import matchedValue from '@salesforce/label/c.TimelineMatchedValue';
import movedFrom from '@salesforce/label/c.TimelineMovedFrom';
import moveReason from '@salesforce/label/c.TimelineMoveReason';
import nobody from '@salesforce/label/c.TimelineNobody';
import noMatch from '@salesforce/label/c.TimelineNoMatch';
import openPage from '@salesforce/label/c.TimelineOpenPage';
import points from '@salesforce/label/c.TimelineCountsFor';
import pointsNow from '@salesforce/label/c.TimelineCountsForNow';
import pointsOne from '@salesforce/label/c.TimelineCountsForOne';
import pointsOneNow from '@salesforce/label/c.TimelineCountsForOneNow';
import received from '@salesforce/label/c.TimelineReceived';
import select from '@salesforce/label/c.TimelineSelect';
import sourceId from '@salesforce/label/c.TimelineSourceId';
import value from '@salesforce/label/c.TimelineValue';
import why from '@salesforce/label/c.TimelineWhy';
import whyOf from '@salesforce/label/c.TimelineWhyOf';

export const labels = {
  by,
  delivered,
  hiddenPerson,
  hideWhy,
  matched,
  matchedValue,
  movedFrom,
  moveReason,
  nobody,
  noMatch,
  openPage,
  points,
  pointsNow,
  pointsOne,
  pointsOneNow,
  received,
  select,
  sourceId,
  value,
  why,
  whyOf,
};
