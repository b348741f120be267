import { QUESTIONS } from '../../src/wizard/questions';
import { settingKeys, takesText } from '../../src/wizard/schema-at';
import { validateAnswer } from '../../src/wizard/validate-answer';

/** What must never reach Terraform, Kubernetes, a shell, a file name or a terminal as anything but itself. */
export const HOSTILE = [
  '${file("/etc/passwd")}',
  '%{ for x in [1] }x%{ endfor }',
  '${TfToken[TOKEN.0]}',
  'TfToken[TOKEN.0]',
  '$(touch pwned)',
  '`touch pwned`',
  '"; touch pwned; "',
  "'; drop table runs; --",
  '../../etc/passwd',
  '..\\..\\windows',
  '/absolute',
  'a\nb',
  'a\r\nb: c',
  'a\0b',
  '\u001b[31mred',
  'a\u202eb',
  'a\u2028b',
  'аdmin',
  'Ｆｕｌｌ',
  '-rf',
  '--set',
  '{{name}}',
  '<script>alert(1)</script>',
  '__proto__',
  'kube-system',
  'a'.repeat(5000),
  'a b',
  '*',
  '~',
  '#',
  '!important',
  '&anchor',
];

const free = settingKeys().filter(
  (key) => takesText(key.replace('<name>', 'mlflow')) && !QUESTIONS.find((q) => q.key === key)?.choices,
);

describe('hostile free text', () => {
  it('is tried on every setting that takes free text', () => {
    expect(free).toEqual(
      expect.arrayContaining(['platform.name', 'platform.database.host', 'platform.images.registry']),
    );
    expect(free.length).toBeGreaterThan(15);
  });

  it.each(free)('is refused as %s, or holds nothing that is more than text', (key) => {
    const accepted = HOSTILE.filter(
      (text) => validateAnswer(key.replace('<name>', 'mlflow'), text).length === 0,
    );
    for (const text of accepted) {
      // What a grammar lets through is ASCII without quotes, white space, controls and template characters.
      expect(text).toMatch(/^[-._:/@A-Za-z0-9]+$/);
    }
  });
});
