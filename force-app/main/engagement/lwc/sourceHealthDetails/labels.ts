import accepted from '@salesforce/label/c.HealthAccepted';
import body from '@salesforce/label/c.HealthBody';
import category from '@salesforce/label/c.HealthCategory';
import connect from '@salesforce/label/c.HealthConnect';
import connectHow from '@salesforce/label/c.HealthConnectHow';
import connectNative from '@salesforce/label/c.HealthConnectNative';
import connectOthers from '@salesforce/label/c.HealthConnectOthers';
import day from '@salesforce/label/c.HealthDay';
import days from '@salesforce/label/c.HealthDays';
import defaultPoints from '@salesforce/label/c.HealthDefaultPoints';
import duplicates from '@salesforce/label/c.HealthDuplicates';
import endpoint from '@salesforce/label/c.HealthEndpoint';
import guideError from '@salesforce/label/c.HealthGuideError';
import loading from '@salesforce/label/c.Loading';
import mapping from '@salesforce/label/c.HealthMapping';
import mappingNone from '@salesforce/label/c.HealthMappingNone';
import message from '@salesforce/label/c.HealthMessage';
import path from '@salesforce/label/c.HealthPath';
import points from '@salesforce/label/c.HealthPoints';
import pointsColumn from '@salesforce/label/c.HealthPointsColumn';
import pointsPer from '@salesforce/label/c.HealthPointsPer';
import quarantined from '@salesforce/label/c.HealthQuarantined';
import target from '@salesforce/label/c.HealthTarget';
import transform from '@salesforce/label/c.HealthTransform';
import type from '@salesforce/label/c.HealthType';

export const labels = {
  accepted,
  body,
  category,
  connect,
  connectHow,
  connectNative,
  connectOthers,
  day,
  days,
  defaultPoints,
  duplicates,
  endpoint,
  guideError,
  loading,
  mapping,
  mappingNone,
  message,
  path,
  points,
  pointsColumn,
  pointsPer,
  quarantined,
  target,
  transform,
  type,
};
