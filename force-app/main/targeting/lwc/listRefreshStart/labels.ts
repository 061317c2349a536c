import empty from '@salesforce/label/c.RefreshStartEmpty';
import forYou from '@salesforce/label/c.RefreshNoneForYou';
import help from '@salesforce/label/c.RefreshNoneHelp';
import start from '@salesforce/label/c.RefreshStart';
import takes from '@salesforce/label/c.RefreshStartTakes';
import title from '@salesforce/label/c.RefreshNone';

export const labels = {
  empty,
  forYou,
  help,
  start,
  takes,
  title,
};
