export { alertRules, type AlertRule, type AlertThresholds } from './alert-rules';
export { GrafanaDashboard, type GrafanaDashboardProps } from './grafana-dashboard';
export { OperatorMonitoring, type OperatorMonitoringProps } from './operator-monitoring';
export { Prometheus, PROMETHEUS_RESOURCES, type PrometheusProps } from './prometheus';
export type { ScrapeTarget } from './scrape-target';
