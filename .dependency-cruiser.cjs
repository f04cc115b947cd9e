/** The layers of the application, checked: modules -> platform -> config, never back, and doors only where they are. */
const SPEC = '\\.spec\\.ts$';
/** Bundled for browsers: a client of the socket, started by a page. */
const BROWSER = '^src/modules/[^/]+/browser/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports it: delete it, or start it from package.json.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [SPEC, '\\.command\\.ts$', '^src/main\\.ts$', '\\.d\\.ts$', BROWSER],
      },
      to: {},
    },
    {
      name: 'config-knows-nobody',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/', pathNot: '^src/config/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/(platform|config)/' },
    },
    {
      name: 'modules-know-no-command-line',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/', pathNot: '^src/(modules|platform|config)/' },
    },
    {
      name: 'modules-meet-at-their-index',
      comment: "A module's index.ts is its public face; everything else is its own business.",
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'socket.io-only-in-realtime',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/realtime/', SPEC, BROWSER] },
      to: { path: '(^|/)node_modules/(@?socket\\.io|@nestjs/(websockets|platform-socket\\.io))' },
    },
    {
      name: 'bull-only-in-jobs',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/jobs/', SPEC] },
      to: { path: '(^|/)node_modules/(bull|@nestjs/bull)(/|$)' },
    },
    {
      name: 'no-development-packages',
      comment: 'They are not installed in production.',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
