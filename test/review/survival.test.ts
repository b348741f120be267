import { survivalOf } from '../../src/review/survival';
import { volumesIn } from '../../src/review/storage';
import { resourcesOf } from '../../src/review/synthesized';
import { planOf } from '../scaffold/plans';
import { synthesize } from './reports';

/** What stays of a platform after a destroy, and what does not. */
function left(settings: Record<string, unknown>): { stays: string[]; goes: string[] } {
  const plan = planOf(settings);
  const all = survivalOf(plan, volumesIn(resourcesOf(synthesize(plan))));
  const names = (stays: boolean) => all.filter((one) => one.stays === stays).map(({ what }) => what);
  return { stays: names(true), goes: names(false) };
}

test('with a namespace of its own everything in the cluster goes', () => {
  const { stays, goes } = left({});
  expect(stays).toEqual(["Terraform's state"]);
  expect(goes).toEqual(expect.arrayContaining(['data of postgres', 'data of object-store', 'Secret mlflow']));
});

test('in a namespace that exists the volumes of servers stay, and generated Secrets go', () => {
  const { stays, goes } = left({ createNamespace: false });
  expect(stays).toEqual(expect.arrayContaining(['data of postgres', 'data of object-store']));
  expect(goes).toEqual(expect.arrayContaining(['Secret mlflow', 'Secret postgres']));
});

test('Secrets that somebody made stay in a namespace that exists', () => {
  const { goes } = left({ createNamespace: false, secrets: { kind: 'existing' } });
  expect(goes.filter((what) => what.startsWith('Secret'))).toEqual([]);
});

test('what is outside the cluster stays', () => {
  const { stays, goes } = left({
    database: { kind: 'existing', host: 'db.example.com' },
    backup: { kind: 's3', endpoint: 'https://s3.example.com', bucket: 'backups' },
  });
  expect(stays).toEqual(expect.arrayContaining(['databases and roles', 'backups']));
  expect(goes).not.toContain('data of postgres');
});
