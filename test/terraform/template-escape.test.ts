import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { escapeTemplate } from '../../src/constructs/kubernetes/escape-template';
import { describeWithProviders, terraformProviders } from '../support/terraform';

// The property tests of the escape use our own model of Terraform's reader; this asks the real one.
describeWithProviders('escaped text in a real Terraform', () => {
  test('is read as what it was before', () => {
    const providers = terraformProviders();
    if (!providers.available) throw new Error(providers.reason);
    const dir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-escape-'));
    const terraform = (...args: string[]) =>
      spawnSync(providers.bin, args, {
        cwd: dir,
        encoding: 'utf8',
        env: { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' },
      });
    const unit = fc.constantFrom(
      '$',
      '%',
      '{',
      '}',
      '$${',
      '${',
      '%{',
      '%%{',
      '"',
      '\\',
      '\n',
      '{{',
      '~',
      'a',
    );
    const texts = fc.sample(fc.string({ unit, maxLength: 10 }), 500);
    try {
      const output = Object.fromEntries(
        texts.map((text, index) => [`text_${index}`, { value: escapeTemplate(text) }]),
      );
      writeFileSync(join(dir, 'main.tf.json'), JSON.stringify({ output }));
      terraform('init', '-no-color');
      const applied = terraform('apply', '-auto-approve', '-no-color');
      expect(applied.stderr).toBe('');
      const read = JSON.parse(terraform('output', '-json').stdout) as Record<string, { value: string }>;
      expect(texts.map((_, index) => read[`text_${index}`]?.value)).toEqual(texts);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
