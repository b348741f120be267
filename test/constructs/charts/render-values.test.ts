import { Token } from 'cdktf';
import fc from 'fast-check';
import { escapeTemplate } from '../../../src/constructs/kubernetes/escape-template';
import { renderValues } from '../../../src/constructs/charts/render-values';

/** What Terraform makes of a string without interpolations: `$${` and `%%{` lose their first character. */
const asTerraformReadsIt = (text: string) => text.replace(/([$%])\1\{/g, '$1{');

// Full of what templates are made of, so that collisions are the rule and not the exception.
const nasty = fc.string({
  unit: fc.constantFrom('$', '%', '{', '}', '$${', '${', '%{', '%%{', '"', '\\', '\n', '{{', '}}', 'a', 'é'),
});

describe('renderValues', () => {
  test('any text comes out of Terraform as it went in, keys too', () => {
    fc.assert(
      fc.property(fc.dictionary(nasty, fc.oneof(nasty, fc.array(nasty))), (values) => {
        const rendered = renderValues({ values });
        expect(JSON.parse(asTerraformReadsIt(rendered))).toEqual({ values: { ...values } });
      }),
    );
  });

  test('nothing in it is left for Terraform to evaluate', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const rest = renderValues({ text }).replace(/([$%])\1\{/g, '#');
        expect(rest).not.toMatch(/[$%]\{/);
      }),
    );
  });

  test('equal values give equal text, in whatever order they were written', () => {
    expect(renderValues({ b: { d: 1, c: 2 }, a: [{ z: 1, y: 2 }] })).toBe(
      renderValues({ a: [{ y: 2, z: 1 }], b: { c: 2, d: 1 } }),
    );
  });

  test('a token stays for Terraform to fill in, inside text that does not', () => {
    const token = Token.asString({ resolve: () => 'x' });
    expect(renderValues({ a: `\${x}${token}%{y}` })).toBe(`{\n  "a": "$\${x}${token}%%{y}"\n}`);
  });

  test('a token that is not text is refused, with its place', () => {
    const token = Token.asNumber({ resolve: () => 1 });
    expect(() => renderValues({ a: [{ port: token }] })).toThrow(
      'values.a[0].port is a token that is not text',
    );
  });
});

describe('escapeTemplate', () => {
  test('refuses text that looks like a token, which cdktf would replace by another value', () => {
    expect(() => escapeTemplate('x ${TfToken[TOKEN.0]}')).toThrow('may not hold a token marker');
    expect(() => escapeTemplate('tftoken[1]')).toThrow('may not hold a token marker');
  });
});
