import { alertsOf, unwatchedBy } from '../../plan/alerts';
import { receiverOf } from '../../plan/components';
import { type Block, code, type Line, list, paragraph, table } from '../../document/blocks';
import type { Report } from '../report';

/** Every alert of the platform, who is told, and what none tells of. */
export function alertBlocks({ plan }: Report): Block[] {
  const { monitoring } = plan.platform;
  const alerts = alertsOf(plan);
  if (alerts.length === 0) return [paragraph('None: nobody reads metrics of this platform.')];
  const receiver = receiverOf(plan);
  const told: Line =
    monitoring.kind === 'existing'
      ? ['The Prometheus that exists tells whom its own configuration names.']
      : receiver === undefined
        ? [
            'Nobody is told: alerts stand on the page of Prometheus until ',
            code('platform.monitoring.receiver'),
            ' names a Secret.',
          ]
        : [
            'Whom the Secret ',
            code(receiver),
            ' names is told. A change of it takes a restart of Prometheus.',
          ];
  const rows = alerts.map(({ name, severity, after, when }): Line[] => [
    code(name),
    severity,
    after ?? 'at once',
    when,
  ]);
  return [
    paragraph(...told),
    table('Alerts', ['alert', 'severity', 'after', 'when'], rows, 'None.'),
    paragraph('No alert tells of:'),
    list([...unwatchedBy(plan)]),
  ];
}
