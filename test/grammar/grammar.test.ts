import { isBucketName, isDomain, isHost, isHttpAddress, isModelAddress } from '../../src/grammar/addresses';
import { cronProblem } from '../../src/grammar/cron';
import { isDay, isInFuture } from '../../src/grammar/day';
import { imageProblem, isRegistry } from '../../src/grammar/images';
import { SEMANTIC_VERSION, WINDOWS_DEVICE } from '../../src/grammar/names';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const LONG = `${'a'.repeat(63)}.`.repeat(3) + 'a'.repeat(61);

describe.each<[string, (text: string) => boolean, readonly string[], readonly string[]]>([
  [
    'a host',
    isHost,
    ['a', 'pg.example.com', '10.0.0.1', '255.255.255.255', '1a.example', 'x1.2y', LONG],
    [
      '',
      '.',
      'a.',
      '.a',
      'a..b',
      '-a',
      'a-',
      'A',
      '999.999.999.999',
      '1.2.3',
      '0x.1.09',
      'a.1',
      '01.2.3.4',
      `a${LONG}`,
    ],
  ],
  ['a domain', isDomain, ['local', 'mlops.example.com'], ['10.0.0.1', 'a..b', 'a.0x1']],
  [
    'an address',
    isHttpAddress,
    ['https://s3.example.com', 'http://s3:9000', 'https://10.0.0.1:65535'],
    [
      ...[
        'https://s3.example.com:99999',
        'https://s3.example.com:0',
        'https://999.999.999.999',
        'https://0x.1.09',
      ],
      ...['https://a..b', 'https://', 'ftp://a', 'https://a/', 'https://u@a', 'https://a:1:2'],
    ],
  ],
  [
    'a bucket',
    isBucketName,
    ['abc', 'a.b-c', 'a'.repeat(63)],
    ['ab', 'a..b', '....', '10.0.0.1', '-ab', 'a'.repeat(64)],
  ],
  [
    'a model',
    isModelAddress,
    ['s3://mlflow/1/models/m-1/artifacts', 's3://mlflow/a=b/', 's3://mlflow/...a'],
    [
      's3://..../x',
      's3://mlflow/',
      's3://mlflow',
      's3://mlflow/../x',
      's3://mlflow/a//b',
      's3://mlflow/a/.',
      's3:///x',
    ],
  ],
  [
    'a registry',
    isRegistry,
    ['mirror.example.com', 'mirror:5000/hub', 'localhost', '10.0.0.1:5000/a/b_c'],
    [
      'mirror',
      'hub/mirror',
      'mirror.example.com:99999',
      'mirror.example.com/',
      'mirror.example.com/a..b',
      'a..b',
    ],
  ],
  ['a day', isDay, ['2020-02-29'], ['2026-02-30', '2026-99-99', '2026-1-1', '']],
  [
    'a version',
    (text) => SEMANTIC_VERSION.test(text),
    ['0.1.0', '10.20.30', '1.0.0-rc.1+build.5'],
    ['1.2', 'v1.2.3', '01.2.3', 'latest', '1.2.3 && rm -rf .', '1.2.3\n# Approved', '1.2.3\n', '1.2.3-'],
  ],
  [
    'a device of Windows',
    (text) => WINDOWS_DEVICE.test(text),
    ['con', 'com1', 'lpt9', 'aux'],
    ['com', 'com10', 'console'],
  ],
])('%s', (_, holds, right, wrong) => {
  it.each(right)('is %j', (text) => expect(holds(text)).toBe(true));
  it.each(wrong)('is not %j', (text) => expect(holds(text)).toBe(false));
});

test('a day is in the future when it has come nowhere on earth, and no fact is of it', () => {
  const now = new Date('2026-06-01T12:00:00Z');
  const isFuture = (day: string, newest = '2026-01-01') => isInFuture(day, newest, now);
  expect(isFuture('2026-06-03')).toBe(true);
  expect(isFuture('2026-06-02')).toBe(false);
  expect(isFuture('2026-06-03', '2026-06-03')).toBe(false);
});

describe('an image', () => {
  it.each([
    'docker.io/library/postgres:17.5',
    'localhost/x:1',
    'mirror:5000/a/b__c-d.e:v1_2.3-x',
    `r.example.com/x@${DIGEST}`,
    `r.example.com/x:latest@${DIGEST}`,
  ])('is %s', (text) => expect(imageProblem(text)).toBeUndefined());

  it.each([
    ['a:b', 'with its registry'],
    ['library/postgres:17', 'with its registry'],
    ['r.example.com:99999/x:1', 'with its registry'],
    ['r.example.com/a..b:1', 'with its registry'],
    ['r.example.com/a___b:1', 'with its registry'],
    ['r.example.com//x:1', 'with its registry'],
    ['r.example.com/x', 'a tag or a digest'],
    ['r.example.com/x:latest', 'stays what it is'],
    ['r.example.com/x@sha256:abc', 'with its registry'],
  ])('is not %s', (text, why) => expect(imageProblem(text)).toContain(why));
});

describe('a schedule', () => {
  it.each(['17 2 * * *', '*/5 0-6/2,22 ? jan-MAR mon', '0 0 29 2 *', '0 0 31 2 mon', '59 23 31 12 6'])(
    'is %s',
    (text) => expect(cronProblem(text)).toBeUndefined(),
  );

  it.each([
    ['99 99 99 99 99', 'a minute that is none: 0 to 59'],
    ['0 24 * * *', 'an hour'],
    ['0 0 0 * *', 'a day of the month'],
    ['0 0 * 13 *', 'a month'],
    ['0 0 * * 7', 'a day of the week'],
    ['*/0 * * * *', 'a minute'],
    ['5-1 * * * *', 'a minute'],
    ['1,,2 * * * *', 'a minute'],
    ['1-2-3 * * * *', 'a minute'],
    ['a * * * *', 'a minute'],
    ['* * * *', 'five fields'],
    ['* *  * * *', 'five fields'],
    ['0 0 31 2,4,6 *', 'a day that never comes'],
  ])('is not %s', (text, why) => expect(cronProblem(text)).toContain(why));
});
