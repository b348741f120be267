// Writes the lock of the Python packages that pods install where no image of Evidently is named: exact versions, with the
// hashes of the wheels for Linux on x86_64 and on arm64. Asks the package index that pip is set up with.
//
//   node scripts/lock-evidently.mjs           writes src/constructs/evidently/requirements.txt
//   node scripts/lock-evidently.mjs PYTHON    with another Python than python3, of any version
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Upstream's wheel allows pandas 3, with which it does not load. */
const WANTED = ['evidently[sql]==0.7.23', 'pandas<3', 'boto3'];
/** Of the pinned image. */
const PYTHON = '3.11';
const MACHINES = ['x86_64', 'aarch64'];
const LIBRARIES = ['manylinux_2_28', 'manylinux_2_17', 'manylinux2014'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const python = process.argv[2] ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'lock-evidently-'));

/** What pip would install on a machine: name and version, and the hash of the wheel. */
function resolve(machine) {
  const report = join(folder, `${machine}.json`);
  const { status, stderr } = spawnSync(
    python,
    [
      ...['-m', 'pip', 'install', '--dry-run', '--quiet', '--ignore-installed', '--only-binary', ':all:'],
      ...['--implementation', 'cp', '--python-version', PYTHON, '--abi', `cp${PYTHON.replace('.', '')}`],
      ...LIBRARIES.flatMap((library) => ['--platform', `${library}_${machine}`]),
      ...['--target', join(folder, 'nothing'), '--report', report, ...WANTED],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`pip cannot resolve ${WANTED.join(' ')} for ${machine}:\n${stderr}`);
  return JSON.parse(readFileSync(report, 'utf8')).install.map(({ metadata, download_info }) => ({
    package: `${metadata.name.toLowerCase().replaceAll(/[-_.]+/g, '-')}==${metadata.version}`,
    hash: download_info.archive_info.hashes.sha256,
  }));
}

try {
  const hashes = new Map();
  for (const { package: name, hash } of MACHINES.flatMap(resolve)) {
    hashes.set(name, (hashes.get(name) ?? new Set()).add(hash));
  }
  const lines = [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, known]) =>
      [name, ...[...known].sort().map((hash) => `    --hash=sha256:${hash}`)].join(' \\\n'),
    );
  const heading = `# ${WANTED.join(', ')} on Python ${PYTHON}, as of ${new Date().toISOString().slice(0, 10)}: node scripts/lock-evidently.mjs`;
  const file = join(root, 'src', 'constructs', 'evidently', 'requirements.txt');
  writeFileSync(file, `${[heading, ...lines].join('\n')}\n`);
  console.log(`${file}: ${hashes.size} packages`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
