import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { DriftMonitor } from '../../../src/constructs/evidently/drift-monitor';
import { PACKAGE_FILES, type EvidentlyImageProps } from '../../../src/constructs/evidently/packages';
import { EvidentlyService } from '../../../src/constructs/evidently/service';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { IMAGES } from '../../../src/pins/images';
import {
  at,
  byName,
  DATABASE,
  environment,
  type Json,
  RecordingStores,
  synthesize,
} from '../../support/foreign-app';
import { describeWithPython, PYTHON } from '../../support/python';

jest.setTimeout(120_000);

function build(props: EvidentlyImageProps) {
  const stores = new RecordingStores();
  const { resource } = synthesize((stack) => {
    const place = { namespace: 'lab', ...props };
    const evidently = new EvidentlyService(stack, 'Evidently', { ...place, database: DATABASE });
    new DriftMonitor(stack, 'Drift', {
      ...place,
      models: [{ name: 'wine', reference: 's3://bucket/1/reference.csv' }],
      evidently,
      database: stores,
      store: stores.objects,
    });
  });
  const cronJob = byName(resource, 'kubernetes_cron_job_v1')['drift-monitor-job'];
  const podOf = (name: string) =>
    at(byName(resource, 'kubernetes_deployment_v1')[name], 'spec', 'template', 'spec') as Json;
  const ports = (name: string) =>
    (at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec', 'egress') as Json[]).map((rule) =>
      at(rule, 'ports', 0, 'port'),
    );
  return {
    service: podOf('evidently'),
    exporter: podOf('drift-monitor'),
    job: at(cronJob, 'spec', 'job_template', 'spec', 'template', 'spec') as Json,
    claims: byName(resource, 'kubernetes_persistent_volume_claim_v1'),
    files: (name: string) =>
      Object.keys(at(byName(resource, 'kubernetes_config_map_v1')[name], 'data') as Json),
    ports,
  };
}

describe('The packages of Evidently', () => {
  test('are installed by the pods that need them where no image is named, and by no other', () => {
    const { service, exporter, job, ports, claims } = build({});
    for (const pod of [service, job]) {
      const [install] = at(pod, 'init_container') as Json[];
      expect(install).toMatchObject({ name: 'install-packages', image: IMAGES.python });
      const { PACKAGES_FOLDER } = environment(install);
      expect(environment(install)['PACKAGES_INDEX']).toBe('https://pypi.org/simple');
      const container = at(pod, 'container', 0);
      expect(at(container, 'image')).toBe(IMAGES.python);
      expect(environment(container)['PYTHONPATH']).toBe(PACKAGES_FOLDER);
      expect(at(container, 'volume_mount')).toContainEqual(
        expect.objectContaining({ name: 'packages', read_only: true }),
      );
    }
    expect(ports('evidently')).toContain('443');
    expect(ports('drift-monitor-job')).toContain('443');
    expect(ports('drift-monitor')).not.toContain('443');
    expect(at(exporter, 'init_container')).toBeUndefined();
    // An hourly job finds them where the first one has left them.
    expect(Object.keys(claims)).toEqual(['drift-monitor-packages']);
    expect(at(job, 'volume')).toContainEqual(
      expect.objectContaining({ persistent_volume_claim: { claim_name: 'drift-monitor-packages' } }),
    );
  });

  test('come from another index, over its port', () => {
    const { service, ports } = build({
      packages: {
        index: 'http://index.example.com:8081/repository/pypi/simple',
        peer: { cidr: '10.1.2.3/32' },
        storageClass: 'slow',
        image: 'registry.example/python:3.11.15',
      },
    });
    expect(ports('evidently')).toContain('8081');
    expect(ports('evidently')).not.toContain('443');
    expect(at(service, 'container', 0, 'image')).toBe('registry.example/python:3.11.15');
  });

  test('are in the image that is named: nothing is installed, nothing leads outside', () => {
    const { service, job, ports, claims, files } = build({ image: 'registry.example/evidently:0.7.23' });
    expect(JSON.stringify([service, job])).not.toContain('install');
    for (const name of ['evidently', 'drift-monitor-job']) expect(ports(name)).not.toContain('443');
    expect(claims).toEqual({});
    expect(files('evidently')).not.toContain('requirements.txt');
  });

  test.each<[string, EvidentlyImageProps]>([
    ['packages.index', { packages: { index: 'https://user:password@index.example.com/simple' } }],
    ['packages.index', { packages: { index: 'file:///wheels' } }],
    ['packages.image', { packages: { image: 'python' } }],
    ['packages.storageClass', { packages: { storageClass: 'Slow disk' } }],
    ['packages', { image: 'registry.example/evidently:1', packages: { index: 'https://i.example.com' } }],
  ])('a bad %s is refused', (prop, props) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(`\`${prop}\` `);
  });

  test('are locked: one version each, with hashes, of what the constructs were run with', () => {
    const lines = PACKAGE_FILES['requirements.txt'].split('\n').filter((line) => !/^#|^$/.test(line));
    const names = lines.filter((line) => !line.startsWith(' '));
    const hashes = lines.filter((line) => line.startsWith(' '));
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+==[\w.]+ \\$/);
    for (const hash of hashes) expect(hash).toMatch(/^ {4}--hash=sha256:[0-9a-f]{64}( \\)?$/);
    expect(hashes.length).toBeGreaterThanOrEqual(names.length);
    const versions = new Map(names.map((name) => name.replace(' \\', '').split('==') as [string, string]));
    expect(versions.get('evidently')).toBe('0.7.23');
    expect(versions.get('pandas')).toMatch(/^2\./);
    expect([...versions.keys()]).toEqual(expect.arrayContaining(['boto3', 'psycopg2-binary', 'sqlalchemy']));
  });
});

/** A wheel with one module, as Python makes archives. */
const WHEEL = `
import sys, zipfile
name, target = sys.argv[1:]
info = f"{name}-1.0.dist-info"
with zipfile.ZipFile(target, "w") as wheel:
    wheel.writestr(f"{name}.py", "answer = 42\\n")
    wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\\nName: {name}\\nVersion: 1.0\\n")
    wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(f"{info}/RECORD", "")
`;

describeWithPython('The program that installs them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-packages-'));
  const wheel = join(folder, 'tiny-1.0-py3-none-any.whl');
  let index: Server;
  let asked: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, 'install.py'), PACKAGE_FILES['install_packages.py']);
    expect(spawnSync(PYTHON, ['-c', WHEEL, 'tiny', wheel]).status).toBe(0);
    index = createServer((request, response) => {
      asked.push(request.url ?? '');
      const name = 'tiny-1.0-py3-none-any.whl';
      if (request.url === '/simple/tiny/') {
        response.setHeader('content-type', 'text/html').end(`<a href="/files/${name}">${name}</a>`);
      } else if (request.url === `/files/${name}`) response.end(readFileSync(wheel));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => index.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => (asked = []));
  afterAll(() => {
    index.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const right = () => createHash('sha256').update(readFileSync(wheel)).digest('hex');

  /** Not `spawnSync`: the index is in this very process. */
  async function install(packages: string, hash: string) {
    writeFileSync(join(folder, 'lock.txt'), `tiny==1.0 \\\n    --hash=sha256:${hash}\n`);
    const inherited = Object.entries(process.env).filter(([name]) => !/^PIP_|proxy/i.test(name));
    const child = spawn(PYTHON, [join(folder, 'install.py')], {
      env: {
        ...Object.fromEntries(inherited),
        PACKAGES_LOCK: join(folder, 'lock.txt'),
        PACKAGES_INDEX: `http://127.0.0.1:${(index.address() as AddressInfo).port}/simple`,
        PACKAGES_FOLDER: join(folder, packages),
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const status = await new Promise((resolve) => child.on('close', resolve));
    return { status, said };
  }

  test('installs once, and leaves what is complete alone', async () => {
    expect(await install('volume/a', right())).toMatchObject({
      status: 0,
      said: expect.stringContaining('packages installed from http://127.0.0.1') as string,
    });
    const code = 'import tiny; print(tiny.answer)';
    const used = spawnSync(PYTHON, ['-c', code], {
      env: { PYTHONPATH: join(folder, 'volume', 'a'), PATH: process.env['PATH'] },
    });
    expect(String(used.stdout)).toBe('42\n');
    asked = [];
    expect(await install('volume/a', right())).toEqual({ status: 0, said: 'packages are there already\n' });
    expect(asked).toEqual([]);
  });

  test('begins anew what was not finished, or is for another Python', async () => {
    await install('volume/b', right());
    writeFileSync(join(folder, 'volume', 'b', 'complete.txt'), 'cpython-27 elsewhere');
    expect((await install('volume/b', right())).said).toContain('packages installed');
  });

  test('another lock takes the place of the one before', async () => {
    await install('volume/c', right());
    expect(readdirSync(join(folder, 'volume')).sort()).toEqual(['c', 'lock']);
  });

  test('takes no file whose hash is not the one of the lock, and says so', async () => {
    const { status, said } = await install('other/d', '0'.repeat(64));
    expect(status).toBe(1);
    expect(said).toMatch(
      /do not match the hashes[\s\S]*FAILED: the Python packages of Evidently could not be/i,
    );
    expect(existsSync(join(folder, 'other', 'd'))).toBe(false);
  });
});
