// How fast the command line answers, against bare node and against another scaffolder doing its job.
// Build first: npm run build. Then: node bench/command-line.mjs
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, report } from './measure.mjs';

const { TASKS } = createRequire(import.meta.url)('../lib/catalogue/vocabulary.js');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'bin', 'mlops-scaffold.js');
const vite = join(root, 'node_modules', 'create-vite', 'index.js');
const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-bench-'));
const options = { cwd: folder };
// npx finds what is installed here from there, and create-vite makes a folder only below where it runs.
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
const clear = (name) => () => rmSync(join(folder, name), { recursive: true, force: true });

try {
  const node = { command: process.execPath, args: ['-e', '0'], options };
  report(
    'Help',
    compare(
      {
        'node -e 0': node,
        'mlops-scaffold --help': { command: process.execPath, args: [bin, '--help'], options },
      },
      25,
    ),
    'node -e 0',
    'within 1.6x of node -e 0',
  );
  report(
    'A whole project, without installing its dependencies',
    compare({
      'npx create-vite, installed locally': {
        command: 'npx',
        args: ['--no-install', 'create-vite', 'app', '--template', 'vanilla-ts', '--no-interactive'],
        options,
        before: clear('app'),
      },
      'the same without npx': {
        command: process.execPath,
        args: [vite, 'app', '--template', 'vanilla-ts', '--no-interactive'],
        options,
        before: clear('app'),
      },
      'mlops-scaffold init': {
        command: process.execPath,
        args: [bin, 'init', 'platform', '--preset', 'ambiata', '--yes', '--no-install'],
        options,
        before: clear('platform'),
      },
    }),
    'npx create-vite, installed locally',
    'faster than npx create-vite, and under 350 ms',
  );
  const about = (command, tasks) => ({
    command: process.execPath,
    args: [bin, command, '--yes', ...(tasks ? ['--set', `requirements.tasks=${tasks.join()}`] : [])],
    options,
  });
  report(
    `Everything about a decision: how firm it is, and all stacks that nothing beats; all tasks are ${TASKS.length}`,
    compare(
      {
        'recommend, default tasks': about('recommend'),
        'explain, default tasks': about('explain'),
        'recommend, all tasks': about('recommend', TASKS),
        'explain, all tasks': about('explain', TASKS),
      },
      3,
    ),
    'recommend, default tasks',
    'under 10 s for all tasks',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
