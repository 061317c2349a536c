import addValue from '@salesforce/label/c.IcpAddValue';
import checked from '@salesforce/label/c.IcpChecked';
import edit from '@salesforce/label/c.IcpEditCriterion';
import field from '@salesforce/label/c.IcpField';
import from from '@salesforce/label/c.IcpFrom';
import incomplete from '@salesforce/label/c.IcpIncomplete';
import kind from '@salesforce/label/c.IcpKind';
import moveDown from '@salesforce/label/c.IcpMoveCriterionDown';
import moveUp from '@salesforce/label/c.IcpMoveCriterionUp';
import name from '@salesforce/label/c.IcpCriterionName';
import nameHelp from '@salesforce/label/c.IcpCriterionNameHelp';
import newCriterion from '@salesforce/label/c.IcpNewCriterion';
import operator from '@salesforce/label/c.IcpOperator';
import remove from '@salesforce/label/c.IcpRemoveCriterion';
import removeValue from '@salesforce/label/c.IcpRemoveValue';
import to from '@salesforce/label/c.IcpTo';
import unchecked from '@salesforce/label/c.IcpUnchecked';
import value from '@salesforce/label/c.IcpValue';
import values from '@salesforce/label/c.IcpValues';
import valuesHelp from '@salesforce/label/c.IcpValuesHelp';

export const labels = {
  addValue,
  checked,
  edit,
  field,
  from,
  incomplete,
  kind,
  moveDown,
  moveUp,
  name,
  nameHelp,
  newCriterion,
  operator,
  remove,
  removeValue,
  to,
  unchecked,
  value,
  values,
  valuesHelp,
};
