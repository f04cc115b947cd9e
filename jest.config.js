const browser = Boolean(process.env.BROWSER_TESTS);

/** @type {import('jest').Config} */
export default {
  // Node loads the files itself and keeps the application from one to the next: in Jest's own module registry every file
  // loads it anew, which costs more than all the tests do.
  runner: 'jest-light-runner',
  setupFilesAfterEnv: ['<rootDir>/test/support/worker-setup.js'],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  // Real pages in a real browser take a browser: npm run test:browser.
  testPathIgnorePatterns: browser ? ['/node_modules/'] : ['/node_modules/', '<rootDir>/test/browser/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {},
  maxWorkers: 4,
};
