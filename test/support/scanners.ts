import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asDocuments } from './applied-objects';
import type { KubernetesObject } from './cluster';
import { findProgram } from '../../src/cli/system/find-program';
import { runProcess } from './processes';
import {
  readCheckov,
  readKubeLinter,
  readKubeScore,
  readPolaris,
  readTrivy,
  type Finding,
  type ReadReport,
} from './scanner-reports';

/** Where the objects lie. */
interface Objects {
  /** All, as YAML documents. */
  readonly file: string;
  /** Each in a file of its own, `<kind>.<name>.yaml`. */
  readonly folder: string;
}

/** A program that judges Kubernetes objects. */
export interface Scanner {
  readonly name: string;
  readonly arguments: (objects: Objects) => readonly string[];
  readonly read: ReadReport;
}

// Nothing is fetched and nothing is sent.
export const SCANNERS: readonly Scanner[] = [
  {
    name: 'kube-score',
    arguments: ({ file }) => ['score', '--output-format', 'json', file],
    read: readKubeScore,
  },
  {
    name: 'checkov',
    arguments: ({ file }) => [
      ...['--file', file, '--framework', 'kubernetes', '--skip-download'],
      ...['--quiet', '--compact', '--output', 'json'],
    ],
    read: readCheckov,
  },
  {
    name: 'kube-linter',
    arguments: ({ file }) => ['lint', '--format', 'json', file],
    read: readKubeLinter,
  },
  {
    name: 'polaris',
    arguments: ({ file }) => ['audit', '--audit-path', file, '--format', 'json'],
    read: readPolaris,
  },
  {
    name: 'trivy',
    // In a file with several objects it mistakes the line of each.
    arguments: ({ folder }) => ['config', '--skip-check-update', '--quiet', '--format', 'json', folder],
    read: readTrivy,
  },
];

/** Why a scanner cannot run here. */
export const missingScanner = ({ name }: Scanner): string | undefined =>
  findProgram(name, process.env) === undefined ? `"${name}" is not on PATH` : undefined;

/** Writes the objects into the folder, as scanners read them. */
export function writeObjects(objects: readonly KubernetesObject[], folder: string): Objects {
  const written = { file: join(folder, 'objects.yaml'), folder: join(folder, 'objects') };
  mkdirSync(written.folder);
  writeFileSync(written.file, asDocuments(objects));
  for (const object of objects) {
    const name = `${object.kind}.${object.metadata.name}.yaml`;
    writeFileSync(join(written.folder, name), asDocuments([object]));
  }
  return written;
}

/** What the scanner finds in the objects. Throws where it does not give a report. */
export async function scan(scanner: Scanner, objects: Objects): Promise<readonly Finding[]> {
  const { stdout, stderr } = await runProcess(scanner.name, scanner.arguments(objects));
  let report: unknown;
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Error(`${scanner.name} gave no report:\n${(stdout + stderr).slice(-4000)}`);
  }
  return scanner.read(report).map((finding) => ({ tool: scanner.name, ...finding }));
}
