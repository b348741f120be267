import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bucketsScript } from '../../../src/constructs/object-store/object-store-server';

// The script runs in a real shell, with a stand-in for `weed shell` that keeps its buckets in a file.
describe('script that makes the buckets', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const program = (name: string, body: string) => {
    writeFileSync(file(`bin/${name}`), `#!/bin/sh\n${body}\n`);
    chmodSync(file(`bin/${name}`), 0o755);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-buckets-'));
    mkdirSync(file('bin'));
    program('sleep', `echo "$1" >> ${file('slept')}`);
    program(
      'weed',
      `read -r command; echo "$command" >> ${file('calls')}
case "$command" in
  s3.bucket.list) while read -r name; do printf '  %s\\tsize:0\\n' "$name"; done < ${file('buckets')} ;;
  *) echo "\${command##* }" >> ${file('buckets')} ;;
esac`,
    );
    writeFileSync(file('buckets'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8').trim() : '');
  const run = () => {
    const script = bucketsScript(['data', 'models']).replaceAll('/proc/1/fd/2', file('log'));
    const env = { PATH: `${file('bin')}:${process.env['PATH'] ?? ''}` };
    return spawnSync('sh', ['-c', script], { encoding: 'utf8', env }).status;
  };

  test('makes those that are missing', () => {
    writeFileSync(file('buckets'), 'models-old\nmodels\n');
    expect(run()).toBe(0);
    expect(read('buckets').split('\n')).toContain('data');
    expect(read('log')).toContain('data, models are there');
  });

  test('a bucket whose name only begins alike does not count', () => {
    writeFileSync(file('buckets'), 'data\nmodels-old\n');
    expect(run()).toBe(0);
    expect(read('calls')).toContain('s3.bucket.create -name models');
  });

  test('makes nothing when all are there', () => {
    writeFileSync(file('buckets'), 'data\nmodels\n');
    expect(run()).toBe(0);
    expect(read('calls')).toBe('s3.bucket.list');
  });

  test('waits for the server, but not for ever', () => {
    program('weed', 'echo "connection refused"; exit 1');
    expect(run()).toBe(1);
    expect(read('slept').split('\n')).toHaveLength(90);
    expect(read('log')).toContain('not made within 180 s: connection refused');
  });
});
