import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { parsePlanText, PlatformStack, tellErrors } from 'mlops-scaffold';
import { override } from './overrides';

/** Adds the platform that mlops.json describes, with the changes of overrides.ts, to an app. */
export function addPlatform(app: App): PlatformStack {
  const plan = parsePlanText(readFileSync(join(__dirname, 'mlops.json'), 'utf8'));
  const stack = new PlatformStack(app, 'platform', { plan });
  override(stack);
  return stack;
}

if (require.main === module) {
  tellErrors(() => {
    const app = new App();
    addPlatform(app);
    app.synth();
  });
}
