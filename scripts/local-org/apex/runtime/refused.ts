/** Errors of code that is not to run here: what this org lacks, and units of the project that do not compile. */
import { BrokenUnitError, UnsupportedError, type LocalOrgError } from '../../errors/catalogue.ts';
import type { Refusal } from '../types/checked.ts';
import { ApexObject } from '../values/object.ts';

/** @returns the error to raise where code reaches a refused place */
export function refused({ code, message, path, at, isUnsupported }: Refusal): LocalOrgError {
  return isUnsupported ? new UnsupportedError(code, message, path, at) : new BrokenUnitError(code, message, path, at);
}

/** @returns a class of which no object can be made */
export function unmakeable(raise: () => never): new () => ApexObject {
  return class extends ApexObject {
    constructor() {
      super();
      raise();
    }
  };
}
