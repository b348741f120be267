/** One alerting rule of Prometheus, as in a rule file and in a PrometheusRule. */
export interface AlertRule {
  readonly alert: string;
  /** PromQL. */
  readonly expr: string;
  /** How long it must hold, such as 5m. @default - it fires at once */
  readonly for?: string;
  readonly labels: { readonly severity: 'warning' | 'critical' };
  readonly annotations: { readonly summary: string };
}

export const alertRule = (
  alert: string,
  severity: 'warning' | 'critical',
  expr: string,
  summary: string,
  holds?: string,
): AlertRule => ({
  alert,
  expr,
  ...(holds && { for: holds }),
  labels: { severity },
  annotations: { summary },
});
