import { volumesIn, volumesOf } from '../../src/review/storage';
import { resourcesOf } from '../../src/review/synthesized';
import { planOf } from '../scaffold/plans';
import { synthesize } from './reports';

const byOwner = (volumes: ReturnType<typeof volumesOf>) =>
  [...volumes].sort((a, b) => (a.usedBy < b.usedBy ? -1 : 1));

test.each([
  ['the default', {}, ['backup', 'object-store', 'postgres']],
  ['sizes and classes', { backup: { kind: 'volume', storageGiB: 7, storageClass: 'slow' } }, undefined],
  ['no backup', { backup: { kind: 'none' } }, ['object-store', 'postgres']],
  [
    'a backup elsewhere',
    { backup: { kind: 's3', endpoint: 'https://s3.example.com', bucket: 'backups' } },
    ['object-store', 'postgres'],
  ],
  ['a database that exists', { database: { kind: 'existing', host: 'db.example.com' } }, undefined],
  [
    'services that exist, so that nothing is left to back up',
    {
      database: { kind: 'existing', host: 'db.example.com' },
      objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
    },
    [],
  ],
])('the plan alone tells of the same volumes as its synthesis: %s', (_, settings, owners) => {
  const plan = planOf(settings);
  const told = byOwner(volumesOf(plan));
  expect(told).toEqual(byOwner(volumesIn(resourcesOf(synthesize(plan)))));
  if (owners !== undefined) expect(told.map(({ usedBy }) => usedBy)).toEqual(owners);
});
