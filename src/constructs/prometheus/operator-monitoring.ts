import { Construct } from 'constructs';
import { CustomResources } from '../charts/custom-resources';
import { recommendedLabels } from '../kubernetes/labels';
import { DNS_LABEL, LABEL_VALUE, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF } from '../kubernetes/workload-props';
import type { AlertRule } from './alert-rule';
import { alertRules } from './alert-rules';
import { metricsServices, openTargets, requireTargets, type ScrapeTarget, SERVED_BY } from './scrape-target';

/** As service discovery of Prometheus calls a label of a pod. */
const servedBy = (podLabel: string): object => ({
  sourceLabels: [`__meta_kubernetes_pod_label_${podLabel.replaceAll(/\W/g, '_')}`],
  targetLabel: SERVED_BY,
});

export interface OperatorMonitoringProps {
  readonly namespace: string;
  /** Value of the label `app.kubernetes.io/part-of`. @default 'mlops-platform' */
  readonly partOf?: string;
  /** Name of the Helm release and of the PrometheusRule. @default 'mlops-monitoring' */
  readonly name?: string;
  /** Pods of the namespace whose metrics are read. */
  readonly targets: readonly ScrapeTarget[];
  /** @default - alertRules() */
  readonly rules?: readonly AlertRule[];
  /** Labels that the operator's Prometheus selects its objects by, such as `{ release: 'kube-prometheus-stack' }`. */
  readonly selectedBy: Readonly<Record<string, string>>;
  /** Namespace of the Prometheus that scrapes. */
  readonly scrapeNamespace: string;
}

/**
 * For a cluster whose Prometheus is run by the Prometheus operator: a ServiceMonitor for each target and one
 * PrometheusRule. The operator's definitions must be there.
 */
export class OperatorMonitoring extends Construct {
  public readonly objects: CustomResources;

  constructor(scope: Construct, id: string, props: OperatorMonitoringProps) {
    super(scope, id);
    const {
      namespace,
      partOf = DEFAULT_PART_OF,
      name = 'mlops-monitoring',
      targets,
      scrapeNamespace,
    } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'scrapeNamespace', scrapeNamespace, DNS_LABEL, 'the name of a namespace');
    for (const value of Object.values(props.selectedBy)) {
      requireMatch(this, 'selectedBy', value, LABEL_VALUE, 'label values');
    }
    requireTargets(this, targets);
    openTargets(targets, { namespace: scrapeNamespace });
    const services = metricsServices(this, { namespace, partOf, targets });
    const labelsOf = (target: string) => recommendedLabels({ name: target, component: 'metrics' }, partOf);
    const monitors = targets.map((target) => ({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: {
        name: `${name}-${target.name}`,
        namespace,
        labels: { ...labelsOf(target.name), ...props.selectedBy },
      },
      spec: {
        // The label `job` of the metrics is the target's name, as the rules and the dashboard have it.
        jobLabel: 'app.kubernetes.io/name',
        selector: { matchLabels: labelsOf(target.name) },
        endpoints: [
          {
            port: 'metrics',
            path: target.path ?? '/metrics',
            interval: '30s',
            ...(target.apartBy !== undefined && { relabelings: [servedBy(target.apartBy)] }),
          },
        ],
      },
    }));
    this.objects = new CustomResources(this, 'Resource', {
      namespace,
      name,
      resources: [
        ...monitors,
        {
          apiVersion: 'monitoring.coreos.com/v1',
          kind: 'PrometheusRule',
          metadata: { name, namespace, labels: { ...labelsOf(name), ...props.selectedBy } },
          spec: { groups: [{ name: 'mlops', rules: props.rules ?? alertRules() }] },
        },
      ],
      dependsOn: services,
    });
  }
}
