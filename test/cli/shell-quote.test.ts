import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { shellCommand } from '../../src/cli/system/shell-quote';

describe('shellCommand', () => {
  it('leaves plain words alone', () => {
    expect(shellCommand(['init', './x', '--set', 'a.b=c,d'])).toBe('init ./x --set a.b=c,d');
  });

  it('is read back by a shell as the very arguments', () => {
    const argument = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (args) => {
        const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${shellCommand(args)}`], {
          encoding: 'utf8',
        });
        expect(stdout.split('\0').slice(0, -1)).toEqual(args);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['$(touch x)', '`id`', "it's", 'a b', '', '!', '~', '#', '\\', 'a\nb'])('quotes %j', (argument) => {
    const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${shellCommand([argument])}`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(`${argument}\0`);
  });
});
