import actionsOf from '@salesforce/label/c.RowActionsOf';
import all from '@salesforce/label/c.SelectAllShown';
import loading from '@salesforce/label/c.Loading';
import noTier from '@salesforce/label/c.NoTier';
import resize from '@salesforce/label/c.ResizeColumn';
import selectAccount from '@salesforce/label/c.SelectAccountNamed';

export const labels = {
  actionsOf,
  all,
  loading,
  noTier,
  resize,
  selectAccount,
};
