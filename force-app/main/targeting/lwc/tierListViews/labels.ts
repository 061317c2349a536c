import views from '@salesforce/label/c.TierListViews';

export const labels = {
  views,
};
