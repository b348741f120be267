import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithProviders, validate } from '../support/terraform';

describeWithProviders('validation with the real providers', () => {
  let dir: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-validate-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const write = (resource: object) =>
    writeFileSync(
      join(dir, 'cdk.tf.json'),
      JSON.stringify({
        terraform: {
          required_providers: {
            kubernetes: { source: 'registry.terraform.io/hashicorp/kubernetes', version: '2.38.0' },
            helm: { source: 'registry.terraform.io/hashicorp/helm', version: '3.1.1' },
          },
        },
        resource,
      }),
    );

  test('accepts a namespace', () => {
    write({ kubernetes_namespace_v1: { ns: { metadata: { name: 'mlops' } } } });
    expect(validate(dir)).toMatchObject({ ok: true });
  });

  test('refuses an attribute that the provider does not know, and says which', () => {
    write({ kubernetes_namespace_v1: { ns: { metadata: { name: 'mlops' }, colour: 'red' } } });
    const { ok, output } = validate(dir);
    expect(ok).toBe(false);
    expect(output).toContain('colour');
  });
});
