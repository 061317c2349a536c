import checked from '@salesforce/label/c.IcpChecked';
import fieldGone from '@salesforce/label/c.IcpFieldGone';
import opAtLeast from '@salesforce/label/c.IcpOpAtLeast';
import opAtMost from '@salesforce/label/c.IcpOpAtMost';
import opBetween from '@salesforce/label/c.IcpOpBetween';
import opContains from '@salesforce/label/c.IcpOpContains';
import opEquals from '@salesforce/label/c.IcpOpEquals';
import opExcludes from '@salesforce/label/c.IcpOpExcludes';
import opFilled from '@salesforce/label/c.IcpOpFilled';
import opIn from '@salesforce/label/c.IcpOpIn';
import opIncludes from '@salesforce/label/c.IcpOpIncludes';
import opIncludesAll from '@salesforce/label/c.IcpOpIncludesAll';
import opNotContains from '@salesforce/label/c.IcpOpNotContains';
import opNotEquals from '@salesforce/label/c.IcpOpNotEquals';
import opNotIn from '@salesforce/label/c.IcpOpNotIn';
import opStartsWith from '@salesforce/label/c.IcpOpStartsWith';
import unchecked from '@salesforce/label/c.IcpUnchecked';

export const labels = {
  checked,
  fieldGone,
  opAtLeast,
  opAtMost,
  opBetween,
  opContains,
  opEquals,
  opExcludes,
  opFilled,
  opIn,
  opIncludes,
  opIncludesAll,
  opNotContains,
  opNotEquals,
  opNotIn,
  opStartsWith,
  unchecked,
};
