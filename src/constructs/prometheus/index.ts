export type { AlertRule } from './alert-rule';
export { alertRules, type AlertThresholds } from './alert-rules';
export { GrafanaDashboard, type GrafanaDashboardProps } from './grafana-dashboard';
export { OperatorMonitoring, type OperatorMonitoringProps } from './operator-monitoring';
export { PlatformMonitor, PLATFORM_MONITOR_RESOURCES, type PlatformMonitorProps } from './platform-monitor';
export { platformRules, type PlatformRulesProps } from './platform-rules';
export { Prometheus, PROMETHEUS_RESOURCES, type PrometheusProps } from './prometheus';
export type { ScrapeTarget } from './scrape-target';
