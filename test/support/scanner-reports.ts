/** What a scanner has against an object. */
export interface Finding {
  readonly tool: string;
  readonly rule: string;
  /** Such as Deployment/mlflow. */
  readonly object: string;
  readonly detail: string;
}

/** Reads the findings out of a scanner's report in JSON. */
export type ReadReport = (report: unknown) => readonly Omit<Finding, 'tool'>[];

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

export const readKubeScore: ReadReport = (report) =>
  (report as readonly KubeScoreObject[]).flatMap(({ object_name, checks }) => {
    const parts = object_name.split('/');
    return checks
      .filter(({ skipped, grade }) => !skipped && grade < 10)
      .map(({ check, comments }) => ({
        rule: check.id,
        object: `${parts[0] ?? ''}/${parts.at(-1) ?? ''}`,
        detail: (comments ?? []).map(({ path, summary }) => `${path} ${summary}`.trim()).join('; '),
      }));
  });

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

export const readCheckov: ReadReport = (report) =>
  ((report as CheckovReport).results?.failed_checks ?? []).map(({ check_id, check_name, resource }) => {
    const [kind = '', , ...name] = resource.split('.');
    return { rule: check_id, object: `${kind}/${name.join('.')}`, detail: check_name };
  });

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

export const readKubeLinter: ReadReport = (report) =>
  ((report as KubeLinterOutput).Reports ?? []).map(({ Check, Diagnostic, Object: { K8sObject } }) => ({
    rule: Check,
    object: `${K8sObject.GroupVersionKind.Kind}/${K8sObject.Name}`,
    detail: Diagnostic.Message,
  }));

type PolarisChecks = Readonly<
  Record<string, { readonly Success: boolean; readonly Severity: string; readonly Message: string }>
>;
interface PolarisReport {
  readonly Results: readonly {
    readonly Kind: string;
    readonly Name: string;
    readonly Results: PolarisChecks;
    readonly PodResult: {
      readonly Results: PolarisChecks;
      readonly ContainerResults: readonly { readonly Results: PolarisChecks }[];
    } | null;
  }[];
}

export const readPolaris: ReadReport = (report) =>
  (report as PolarisReport).Results.flatMap(({ Kind, Name, Results, PodResult }) =>
    [Results, ...(PodResult ? [PodResult, ...PodResult.ContainerResults].map((part) => part.Results) : [])]
      .flatMap((checks) => Object.entries(checks))
      .filter(([, { Success, Severity }]) => !Success && Severity !== 'ignore')
      .map(([rule, { Message }]) => ({ rule, object: `${Kind}/${Name}`, detail: Message })),
  );

interface TrivyReport {
  readonly Results?: readonly {
    /** Name of the file. */
    readonly Target: string;
    readonly Misconfigurations?: readonly {
      readonly ID: string;
      readonly Message: string;
      readonly Status: string;
    }[];
  }[];
}

/** Rules for objects of one kind. Where there is one of that kind, Trivy 0.74 finds every other object against them too. */
const FOR_ONE_KIND: Readonly<Record<string, string>> = {
  'KSV-0039': 'LimitRange',
  'KSV-0040': 'ResourceQuota',
};

export const readTrivy: ReadReport = (report) =>
  ((report as TrivyReport).Results ?? []).flatMap(({ Target, Misconfigurations = [] }) =>
    Misconfigurations.filter(({ Status }) => Status === 'FAIL')
      .filter(({ ID }) => Target.startsWith(FOR_ONE_KIND[ID] ?? ''))
      .map(({ ID, Message }) => ({
        rule: ID,
        object: Target.replace(/\.yaml$/, '').replace('.', '/'),
        detail: Message,
      })),
  );
