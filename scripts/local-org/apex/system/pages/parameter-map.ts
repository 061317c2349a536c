/** Parameters of a page: names keep their spelling and are found in any case. Apex Reference, "PageReference.getParameters()". */
import { stringType } from '../../values/apex-type-names.ts';
import { ApexMap } from '../../values/map.ts';

export class ParameterMap extends ApexMap<string, string | null> {
  constructor() {
    super(stringType, stringType);
  }

  protected override keyOf(key: string | null, isAdding: boolean): unknown {
    return super.keyOf((key?.toLowerCase() ?? key) as string, isAdding);
  }
}
