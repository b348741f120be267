import { EventEmitter } from 'node:events';
import { interruptTerraformFirst } from '../../src/cli/first-interrupt';

function started() {
  const written: string[] = [];
  const told: string[] = [];
  const cdktf: string[] = [];
  const ends: (() => void)[] = [];
  const terminals = {
    spawn: (program: string) => ({
      write: (text: string) => void written.push(`${program} ${JSON.stringify(text)}`),
      onExit: (end: () => void) => ends.push(end),
    }),
  };
  const process = new EventEmitter();
  process.on('SIGINT', () => cdktf.push('SIGINT'));
  process.on('SIGTERM', () => cdktf.push('SIGTERM'));
  interruptTerraformFirst(terminals, process as never, (line) => told.push(line));
  return { written, told, cdktf, ends, terminals, process };
}

test('the first Ctrl-C is for Terraform alone, the second for cdktf', () => {
  const { written, told, cdktf, terminals, process } = started();
  terminals.spawn('terraform');
  expect(process.emit('SIGINT')).toBe(true);
  expect({ written, cdktf }).toEqual({ written: ['terraform "\\u0003"'], cdktf: [] });
  expect(told).toEqual([expect.stringContaining('A second Ctrl-C kills it')]);
  process.emit('SIGINT');
  expect({ written: written.length, told: told.length, cdktf }).toEqual({
    written: 1,
    told: 1,
    cdktf: ['SIGINT'],
  });
});

test.each([
  ['nothing runs yet', 0, 0],
  ['what ran has ended', 1, 1],
])('while %s, it is for cdktf', (_, spawned, ended) => {
  const { written, cdktf, ends, terminals, process } = started();
  for (let index = 0; index < spawned; index++) terminals.spawn('terraform');
  for (const end of ends.slice(0, ended)) end();
  process.emit('SIGINT');
  expect({ written, cdktf }).toEqual({ written: [], cdktf: ['SIGINT'] });
});

test('other signals are for cdktf', () => {
  const { written, cdktf, terminals, process } = started();
  terminals.spawn('terraform');
  process.emit('SIGTERM');
  expect({ written, cdktf }).toEqual({ written: [], cdktf: ['SIGTERM'] });
});
