import { CATALOGUE_DATE } from '../../src/tools/catalogue';
import { isOlder, SAFE_FLOORS } from '../../src/catalogue/safe-floors';
import { CHARTS } from '../../src/pins/charts';
import { IMAGES, type ImageName } from '../../src/pins/images';

const tagOf = (reference: string): string => /:([^:/@]+)(?:@|$)/.exec(reference)?.[1] ?? '';
const names = Object.keys(IMAGES) as ImageName[];

it('knows a floor, its reason and its source for every image', () => {
  expect(Object.keys(SAFE_FLOORS).sort()).toEqual([...names].sort());
  for (const { because, source } of Object.values(SAFE_FLOORS)) {
    expect(because.length).toBeGreaterThan(20);
    expect(source).toMatch(/^https:\/\//);
  }
});

it.each(names)('%s is pinned at a version that is safe and repaired', (name) => {
  const { atLeast, endOfLife } = SAFE_FLOORS[name];
  const tag = tagOf(IMAGES[name]);
  expect(tag).toMatch(/\d/);
  expect([tag, isOlder(tag, atLeast ?? '0')]).toEqual([tag, false]);
  if (endOfLife !== undefined) expect(CATALOGUE_DATE < endOfLife).toBe(true);
});

it('pins charts no older than the images that they run', () => {
  expect(
    isOlder(CHARTS['seldon-core-operator'].version, SAFE_FLOORS['seldon-core-operator'].atLeast ?? ''),
  ).toBe(false);
  expect(
    isOlder(
      CHARTS['seldon-core-operator-bsl'].version,
      SAFE_FLOORS['seldon-core-operator-bsl'].atLeast ?? '',
    ),
  ).toBe(false);
});

it.each([
  ['v3.16.0', '3.16.1', true],
  ['v3.9.0-full', '3.16.1', true],
  ['v3.16.1', '3.16.1', false],
  ['v3.17.0-full', '3.16.1', false],
  ['4.37', '4.38', true],
  ['4.4', '4.38', true],
  ['5', '4.38', false],
  ['1.7.1-sklearn', '1.7.1', false],
])('says whether %s is older than %s: %s', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older);
});

it('holds the floors that are known', () => {
  expect(SAFE_FLOORS.mlflow.atLeast).toBe('3.16.1');
  expect(SAFE_FLOORS.seaweedfs.atLeast).toBe('4.38');
});
