import daysPicture from '@salesforce/label/c.HealthDaysPicture';

export const labels = {
  daysPicture,
};
