import { App, TerraformStack } from 'cdktf';
import { escapeTemplate } from '../../../src/constructs/kubernetes/escape-template';
import { memoryMiB } from '../../../src/constructs/kubernetes/memory-mib';
import { DNS_LABEL, requireInteger, requireMatch } from '../../../src/constructs/kubernetes/prop-error';

const stack = new TerraformStack(new App(), 'stack');
const ADDRESS = 'postgres://u:S3CRET@db.example.com/x';

test.each([
  ['a text', () => requireMatch(stack, 'host', ADDRESS, DNS_LABEL, 'a label')],
  ['a number', () => requireInteger(stack, 'port', ADDRESS as unknown as number, 1, 9)],
  ['a marker of a token', () => escapeTemplate(`${ADDRESS}TfToken[`)],
  ['a quantity', () => memoryMiB(stack, 'memory', ADDRESS)],
])('%s that is refused is shown without its secret', (_, refused) => {
  expect(refused).toThrow('got "postgres://***@db.example.com/x');
});
