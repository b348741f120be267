#!/usr/bin/env node
// The part of rclone that the scripts of backup and restore use, on folders. Behaves as rclone 1.60 was seen to: what
// a list of files names and does not exist is passed over, and a folder that does not exist ends it with 3.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const [command, ...rest] = process.argv.slice(2);
const flags = {};
const paths = [];
const VALUES = ['--files-from-raw', '--backup-dir', '--format', '--separator', '--include'];
while (rest.length > 0) {
  const word = rest.shift();
  if (VALUES.includes(word)) flags[word] = rest.shift();
  else if (word.startsWith('--') || word === 'SHA-256') flags[word] = true;
  else paths.push(word.replace(/^store:/, `${process.env.STORE}/`));
}
const [from, to] = paths;
const end = (code, message) => {
  if (message !== undefined) console.error(message);
  process.exit(code);
};
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => statSync(join(folder, path)).isFile())
    .filter((path) => flags['--include'] === undefined || /^[^/]+\/complete$/.test(path));
const chosen = () => {
  const list = flags['--files-from-raw'];
  const all = existsSync(from) ? filesBelow(from) : [];
  return list === undefined
    ? all
    : readFileSync(list, 'utf8')
        .split('\n')
        .filter((path) => all.includes(path));
};
const put = (source, target, path) => {
  const replaced = flags['--backup-dir'];
  if (replaced !== undefined && existsSync(target)) {
    mkdirSync(dirname(join(replaced, path)), { recursive: true });
    renameSync(target, join(replaced, path));
  }
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
};

// A test makes the network fail, or somebody else work on the store, at a certain call.
const calls = process.env.CALLS;
writeFileSync(calls, `${command} ${paths.join(' ')}\n`, { flag: 'a' });
const trouble = process.env.TROUBLE;
if (trouble !== undefined && new RegExp(trouble).test(`${command} ${paths.join(' ')}`))
  end(1, 'connection reset');

switch (command) {
  case 'lsf': {
    if (!existsSync(from)) end(3, 'directory not found');
    if (flags['--dirs-only']) {
      for (const entry of readdirSync(from, { withFileTypes: true }))
        if (entry.isDirectory()) console.log(`${entry.name}/`);
      break;
    }
    for (const path of filesBelow(from)) {
      const { size, mtime } = statSync(join(from, path));
      const time = mtime.toISOString().slice(0, 19).replace('T', ' ');
      const parts = { t: time, s: size, p: path };
      console.log([...(flags['--format'] ?? 'p')].map((part) => parts[part]).join('|'));
    }
    break;
  }
  case 'copy':
    for (const path of chosen()) put(join(from, path), join(to, path), path);
    break;
  case 'move':
    for (const path of chosen()) {
      put(join(from, path), join(to, path), path);
      rmSync(join(from, path));
    }
    break;
  case 'delete':
    for (const path of chosen()) rmSync(join(from, path));
    break;
  case 'copyto':
    put(from, to, '');
    break;
  case 'hashsum':
    for (const path of chosen()) {
      console.log(
        `${createHash('sha256')
          .update(readFileSync(join(from, path)))
          .digest('hex')}  ${path}`,
      );
    }
    break;
  case 'cat':
    if (!existsSync(from)) end(3, 'directory not found');
    process.stdout.write(readFileSync(from));
    break;
  case 'rcat':
    mkdirSync(dirname(from), { recursive: true });
    writeFileSync(from, readFileSync(0));
    break;
  case 'deletefile':
    if (!existsSync(from)) end(4, 'object not found');
    rmSync(from);
    break;
  case 'purge':
    if (!existsSync(from)) end(3, 'directory not found');
    rmSync(from, { recursive: true });
    break;
  default:
    end(1, `the stand-in for rclone does not know "${command}"`);
}
