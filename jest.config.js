import { jestConfig } from '@salesforce/sfdx-lwc-jest/config.js';

export default {
  ...jestConfig,
  roots: ['<rootDir>/force-app'],
  moduleNameMapper: {
    '^lightning/modal$': '<rootDir>/scripts/test/jest/modal.js',
  },
  setupFilesAfterEnv: ['<rootDir>/scripts/test/jest/setup.js'],
};
