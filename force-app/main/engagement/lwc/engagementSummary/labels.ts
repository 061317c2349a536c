import above from '@salesforce/label/c.StandingAboveUsual';
import and from '@salesforce/label/c.StandingAnd';
import asUsual from '@salesforce/label/c.StandingAsUsual';
import below from '@salesforce/label/c.StandingBelowUsual';
import last from '@salesforce/label/c.StandingLast';
import mqaSince from '@salesforce/label/c.StandingMqaSince';
import mqaWhy from '@salesforce/label/c.StandingMqaWhy';
import nextBy from '@salesforce/label/c.StandingNextBy';
import nextCustomer from '@salesforce/label/c.StandingNextCustomer';
import nextMqa from '@salesforce/label/c.StandingNextMqa';
import nextOpportunity from '@salesforce/label/c.StandingNextOpportunity';
import none from '@salesforce/label/c.EngagementNone';
import noneHelp from '@salesforce/label/c.EngagementNoneHelp';
import notYours from '@salesforce/label/c.EngagementNotYours';
import noUsual from '@salesforce/label/c.StandingNoUsual';
import openScore from '@salesforce/label/c.StandingOpenScore';
import peopleMany from '@salesforce/label/c.StandingPeopleMany';
import peopleMore from '@salesforce/label/c.StandingPeopleMore';
import peopleNone from '@salesforce/label/c.StandingPeopleNone';
import peopleOne from '@salesforce/label/c.StandingPeopleOne';
import personMore from '@salesforce/label/c.StandingPersonMore';
import pointsMany from '@salesforce/label/c.StandingPointsMany';
import pointsOne from '@salesforce/label/c.StandingPointsOne';
import score from '@salesforce/label/c.StandingScore';
import spike from '@salesforce/label/c.StandingSpike';
import thisWeek from '@salesforce/label/c.StandingThisWeek';
import thisWeekOnly from '@salesforce/label/c.StandingThisWeekOnly';

export const labels = {
  above,
  and,
  asUsual,
  below,
  last,
  mqaSince,
  mqaWhy,
  nextBy,
  nextDeal: { Opportunity: nextOpportunity, Customer: nextCustomer } as Readonly<Record<string, string>>,
  nextMqa,
  none,
  noneHelp,
  notYours,
  noUsual,
  openScore,
  peopleMany,
  peopleMore,
  peopleNone,
  peopleOne,
  personMore,
  pointsMany,
  pointsOne,
  score,
  spike,
  thisWeek,
  thisWeekOnly,
};
