import cut from '@salesforce/label/c.PeopleCut';
import empty from '@salesforce/label/c.PeopleEmpty';
import errorTitle from '@salesforce/label/c.PeopleError';
import last from '@salesforce/label/c.PeopleLast';
import loading from '@salesforce/label/c.Loading';
import nobody from '@salesforce/label/c.PeopleNobody';
import older from '@salesforce/label/c.PeopleOlder';
import person from '@salesforce/label/c.PeoplePerson';
import points from '@salesforce/label/c.PeoplePoints';
import share from '@salesforce/label/c.PeopleShare';
import signals from '@salesforce/label/c.PeopleSignals';
import title from '@salesforce/label/c.PeopleTitle';

export const labels = {
  cut,
  empty,
  errorTitle,
  last,
  loading,
  nobody,
  older,
  person,
  points,
  share,
  signals,
  title,
};
