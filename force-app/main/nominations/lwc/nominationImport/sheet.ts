import { readSheet, type Sheet } from 'c/csvSheet';
import type * as PapaParse from 'papaparse';
import { mappingOf } from './columns';

const mostLines = 2000;

/** @throws SheetFault when the file is no nomination sheet */
export function readNominations(file: File, papa: typeof PapaParse): Promise<Sheet> {
  return readSheet(file, papa, { mostLines, understood: (cells) => Object.keys(mappingOf(cells)).length });
}
