import add from '@salesforce/label/c.IcpAddCriterion';
import count from '@salesforce/label/c.IcpCriteriaCount';
import empty from '@salesforce/label/c.IcpNoCriteria';
import emptyHelp from '@salesforce/label/c.IcpNoCriteriaHelp';

export const labels = {
  add,
  count,
  empty,
  emptyHelp,
};
