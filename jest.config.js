import { jestConfig } from '@salesforce/sfdx-lwc-jest/config.js';

export default {
  ...jestConfig,
  roots: ['<rootDir>/force-app'],
  moduleNameMapper: {
    ...jestConfig.moduleNameMapper,
    '^test/render$': '<rootDir>/scripts/test/jest/render.ts',
    '^lightning/modal$': '<rootDir>/scripts/test/jest/modal.js',
  },
  setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/scripts/test/jest/setup.js'],
  // axe takes its time where the browser stories and other steps run beside it.
  testTimeout: 30_000,
  // LWC 9 ships as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@lwc|lwc|@salesforce|lightning-base-components)/)'],
};
