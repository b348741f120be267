import { App } from 'cdktf';
import { parsePlan, PlatformStack } from 'mlops-scaffold';
import settings from './mlops.json';
import { override } from './overrides';

/** Adds the platform that mlops.json describes, with the changes of overrides.ts, to an app. */
export function addPlatform(app: App): PlatformStack {
  const stack = new PlatformStack(app, 'platform', { plan: parsePlan(settings) });
  override(stack);
  return stack;
}

if (require.main === module) {
  const app = new App();
  addPlatform(app);
  app.synth();
}
