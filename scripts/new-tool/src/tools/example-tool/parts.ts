import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const exampleTool: ToolParts = {
  title: 'Example Tool',
  // Until its own test on a cluster stands in test/e2e: { level: 'run', tests: ['e2e/example-tool'] }.
  proof: { level: 'prepared', because: 'it is new' },
  workloads: [{ kind: 'Deployment', name: 'example-tool' }],
  sites: [{ subdomain: 'example-tool', service: 'example-tool', port: 8080, title: 'Example Tool' }],
  sizing: {
    small: { 'example-tool': resources('10m 32Mi 16Mi', '200m 64Mi 64Mi') },
    medium: { 'example-tool': resources('25m 32Mi 16Mi', '500m 64Mi 64Mi') },
    large: { 'example-tool': resources('50m 64Mi 16Mi', '1 128Mi 64Mi') },
  },
  coverage: {
    'the-task': {
      partial: 'a page that says it runs is all that is generated, and nothing of the tool itself',
    },
  },
  // Any image with Python runs the page; the tool's own takes its place in src/pins/images.ts.
  images: [{ name: 'optuna-dashboard', usedBy: ['example-tool'] }],
  charts: [],
  secrets: [{ name: 'example-tool', keys: ['password'], forAuthentication: true }],
};
