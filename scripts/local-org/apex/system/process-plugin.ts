/** What `Process.Plugin` classes take and give. Apex Reference, Process namespace. */
import { objectType, stringType } from '../values/apex-type-names.ts';
import { ApexMap } from '../values/map.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

function parameterClass(name: string, isInput: boolean): PlatformClass {
  const type = 'Process.PluginDescribeResult$ParameterType';
  const ending = isInput ? ', Boolean' : '';
  return recordClass(name, {
    constructors: {
      [plain(`(String, ${type}${ending})`)]: (_tx, _types, label: string, kind: unknown, required: unknown = false) =>
        new PlatformRecord(name, { name: label, parameterType: kind, required }),
      [plain(`(String, String, ${type}${ending})`)]: (
        _tx,
        _types,
        label: string,
        description: string,
        kind: unknown,
        required: unknown = false,
      ) => new PlatformRecord(name, { name: label, description, parameterType: kind, required }),
    },
  });
}

function plain(key: string): string {
  return key.replaceAll('$', '');
}

const REQUEST = 'Process.PluginRequest';
const RESULT = 'Process.PluginResult';

export const processPluginClasses: readonly PlatformClass[] = [
  recordClass(REQUEST, {
    constructors: {
      '(Map<String, Object>)': (_tx, _types, parameters: unknown) =>
        new PlatformRecord(REQUEST, { inputParameters: parameters }),
    },
  }),
  recordClass(RESULT, {
    constructors: {
      '(Map<String, Object>)': (_tx, _types, parameters: unknown) =>
        new PlatformRecord(RESULT, { outputParameters: parameters }),
      '(String, Object)': (_tx, _types, name: string, value: unknown) =>
        new PlatformRecord(RESULT, { outputParameters: new ApexMap(stringType, objectType, [[name, value] as const]) }),
    },
  }),
  parameterClass('Process.PluginDescribeResult.InputParameter', true),
  parameterClass('Process.PluginDescribeResult.OutputParameter', false),
];
