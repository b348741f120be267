import { IngressV1 } from '@cdktf/provider-kubernetes/lib/ingress-v1';
import { Construct } from 'constructs';
import { CustomResources } from '../charts/custom-resources';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import { DNS_LABEL, DNS_SUBDOMAIN, requireMatch } from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF } from '../kubernetes/workload-props';

/** A service of the platform that people may reach: `MlflowTrackingServer`, `OptunaStorage`, `ModelDeployment`. */
export interface IHttpService {
  readonly serviceName: string;
  readonly port: number;
  /** What identifies the pods behind the Service. */
  readonly workload: WorkloadLabels;
}

/** A Gateway that exists, with its certificates. */
export interface GatewayRoute {
  readonly kind: 'gateway';
  readonly gateway: { readonly name: string; readonly namespace: string; readonly sectionName?: string };
  /** Namespace of the pods that carry the Gateway's traffic. @default - the Gateway's namespace */
  readonly controllerNamespace?: string;
}

/** An Ingress controller that exists. */
export interface IngressRoute {
  readonly kind: 'ingress';
  readonly className: string;
  /** Namespace of the controller's pods. */
  readonly controllerNamespace: string;
  /** Existing TLS Secret in the service's namespace. */
  readonly tlsSecretName: string;
}

export interface HttpExposureProps {
  /** Name of what is made; a second way to one service needs one of its own. @default - the service's name */
  readonly name?: string;
  readonly namespace: string;
  /** Value of the label `app.kubernetes.io/part-of`. @default 'mlops-platform' */
  readonly partOf?: string;
  readonly service: IHttpService;
  /** Host name that people use, such as mlflow.example.com. */
  readonly host: string;
  readonly via: GatewayRoute | IngressRoute;
}

/**
 * The way to one service from outside the cluster, by a host name of its own: an HTTPRoute (Gateway API) or an
 * Ingress, and the network edge for the controller's pods. Certificates are taken by reference.
 */
export class HttpExposure extends Construct {
  public readonly edges: NetworkEdges;
  /** The HTTPRoute, if it goes through a Gateway. */
  public readonly route: CustomResources | undefined;
  /** The Ingress, if it goes through an Ingress controller. */
  public readonly ingress: IngressV1 | undefined;

  constructor(scope: Construct, id: string, props: HttpExposureProps) {
    super(scope, id);
    const { namespace, service, host, via, name = service.serviceName } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'host', host, DNS_SUBDOMAIN, 'a host name such as mlflow.example.com');
    const labels = recommendedLabels(service.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    const controller = via.controllerNamespace ?? (via.kind === 'gateway' ? via.gateway.namespace : '');
    requireMatch(this, 'via.controllerNamespace', controller, DNS_LABEL, 'the name of a namespace');
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name: `${name}-exposure`,
      labels,
      pods: service.workload,
      ingress: [{ peer: { namespace: controller }, port: service.port }],
    });
    if (via.kind === 'gateway') this.route = this.addRoute(metadata, props, via);
    else this.ingress = this.addIngress(metadata, props, via);
  }

  private addRoute(
    metadata: { name: string; namespace: string; labels: Record<string, string> },
    { namespace, service, host }: HttpExposureProps,
    { gateway }: GatewayRoute,
  ): CustomResources {
    requireMatch(this, 'via.gateway.name', gateway.name, DNS_SUBDOMAIN, 'the name of a Gateway');
    return new CustomResources(this, 'Resource', {
      namespace,
      name: `${metadata.name}-route`,
      resources: [
        {
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'HTTPRoute',
          metadata,
          spec: {
            hostnames: [host],
            parentRefs: [gateway],
            rules: [
              {
                matches: [{ path: { type: 'PathPrefix', value: '/' } }],
                backendRefs: [{ name: service.serviceName, port: service.port }],
                // No limit: uploads of artifacts take as long as they take.
                timeouts: { request: '0s' },
              },
            ],
          },
        },
      ],
    });
  }

  private addIngress(
    metadata: { name: string; namespace: string; labels: Record<string, string> },
    { service, host }: HttpExposureProps,
    { className, tlsSecretName }: IngressRoute,
  ): IngressV1 {
    requireMatch(this, 'via.className', className, DNS_SUBDOMAIN, 'the name of an Ingress class');
    requireMatch(this, 'via.tlsSecretName', tlsSecretName, DNS_SUBDOMAIN, 'the name of a Secret');
    return new IngressV1(this, 'Resource', {
      metadata,
      spec: {
        ingressClassName: className,
        tls: [{ hosts: [host], secretName: tlsSecretName }],
        rule: [
          {
            host,
            http: {
              path: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: service.serviceName, port: { number: service.port } } },
                },
              ],
            },
          },
        ],
      },
    });
  }
}
