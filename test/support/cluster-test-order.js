const Sequencer = require('@jest/test-sequencer').default;

/**
 * What the tests on a cluster begin with where their time is limited (MLOPS_SCAFFOLD_E2E_MINUTES): everyday use first, then
 * what may go wrong with data, then what is rare. A file that is not listed comes last.
 */
const ORDER = [
  'first-apply',
  'clients',
  'security',
  'survive',
  'backup',
  'change',
  'interrupted',
  'existing-database',
  'release',
  'neighbours',
  'cdktf',
  'seldon',
  'pages',
  'drift',
  'failures',
  'answers',
  'policies',
  'upgrade',
  'killed',
  'killed-change',
  'killed-release',
];

const place = ({ path }) => {
  const found = ORDER.findIndex((name) => path.endsWith(`/e2e/${name}.test.ts`));
  return found === -1 ? ORDER.length : found;
};

/** All other tests run in Jest's own order. */
module.exports = class ClusterTestOrder extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
