import { findProgram } from './find-program';
import { runProcess } from './processes';

/** What a scanner has against an object. */
export interface Finding {
  readonly tool: string;
  readonly rule: string;
  /** Such as Deployment/mlflow. */
  readonly object: string;
  readonly detail: string;
}

/** A program that judges Kubernetes objects in a file of YAML documents. */
export interface Scanner {
  readonly name: string;
  readonly arguments: (file: string) => readonly string[];
  readonly findingsIn: (output: unknown) => readonly Omit<Finding, 'tool'>[];
}

interface KubeScoreObject {
  readonly object_name: string;
  readonly checks: readonly {
    readonly check: { readonly id: string };
    readonly skipped: boolean;
    /** 10: nothing to find. */
    readonly grade: number;
    readonly comments: readonly { readonly path: string; readonly summary: string }[] | null;
  }[];
}

const kubeScore: Scanner = {
  name: 'kube-score',
  arguments: (file) => ['score', '--output-format', 'json', file],
  findingsIn: (output) =>
    (output as readonly KubeScoreObject[]).flatMap(({ object_name, checks }) => {
      const parts = object_name.split('/');
      return checks
        .filter(({ skipped, grade }) => !skipped && grade < 10)
        .map(({ check, comments }) => ({
          rule: check.id,
          object: `${parts[0] ?? ''}/${parts.at(-1) ?? ''}`,
          detail: (comments ?? []).map(({ path, summary }) => `${path} ${summary}`.trim()).join('; '),
        }));
    }),
};

interface CheckovReport {
  readonly results?: {
    readonly failed_checks: readonly {
      readonly check_id: string;
      readonly check_name: string;
      /** Kind.namespace.name, or Kind.name with a default namespace. */
      readonly resource: string;
    }[];
  };
}

const checkov: Scanner = {
  name: 'checkov',
  // Nothing is fetched and nothing is sent.
  arguments: (file) => [
    ...['--file', file, '--framework', 'kubernetes', '--skip-download'],
    ...['--quiet', '--compact', '--output', 'json'],
  ],
  findingsIn: (output) =>
    ((output as CheckovReport).results?.failed_checks ?? []).map(({ check_id, check_name, resource }) => {
      const [kind = '', , ...name] = resource.split('.');
      return { rule: check_id, object: `${kind}/${name.join('.')}`, detail: check_name };
    }),
};

interface KubeLinterOutput {
  readonly Reports:
    | readonly {
        readonly Check: string;
        readonly Diagnostic: { readonly Message: string };
        readonly Object: {
          readonly K8sObject: { readonly Name: string; readonly GroupVersionKind: { readonly Kind: string } };
        };
      }[]
    | null;
}

const kubeLinter: Scanner = {
  name: 'kube-linter',
  arguments: (file) => ['lint', '--format', 'json', file],
  findingsIn: (output) =>
    ((output as KubeLinterOutput).Reports ?? []).map(({ Check, Diagnostic, Object: { K8sObject } }) => ({
      rule: Check,
      object: `${K8sObject.GroupVersionKind.Kind}/${K8sObject.Name}`,
      detail: Diagnostic.Message,
    })),
};

export const SCANNERS: readonly Scanner[] = [kubeScore, checkov, kubeLinter];

/** Why a scanner cannot run here. */
export const missingScanner = ({ name }: Scanner): string | undefined =>
  findProgram(name) === undefined ? `"${name}" is not on PATH` : undefined;

/** What the scanner finds in the file. Throws where it does not give a report. */
export async function scan(scanner: Scanner, file: string): Promise<readonly Finding[]> {
  const { stdout, stderr } = await runProcess(scanner.name, scanner.arguments(file));
  let output: unknown;
  try {
    output = JSON.parse(stdout);
  } catch {
    throw new Error(`${scanner.name} gave no report:\n${(stdout + stderr).slice(-4000)}`);
  }
  return scanner.findingsIn(output).map((finding) => ({ tool: scanner.name, ...finding }));
}
