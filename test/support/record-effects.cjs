// Loaded by node before a program (`--require`): writes down each process that it starts and each connection or name that
// it asks for, as lines of the file that EFFECTS names. Child processes that are node are watched too, by NODE_OPTIONS.
const { appendFileSync } = require('node:fs');
const childProcess = require('node:child_process');
const dns = require('node:dns');
const net = require('node:net');
const dgram = require('node:dgram');

const record = (kind, what) => appendFileSync(process.env.EFFECTS, `${kind} ${what}\n`);

/** Watches a function of an object; what it was called with is told in words. */
function watch(object, name, kind, words) {
  const real = object[name];
  if (typeof real !== 'function') return;
  object[name] = function (...args) {
    const what = words(...args);
    if (what !== undefined) record(kind, what);
    return real.apply(this, args);
  };
}

for (const name of ['exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync', 'fork']) {
  watch(childProcess, name, 'process', (file, args) =>
    [file, ...(Array.isArray(args) ? args : [])].join(' '),
  );
}
for (const library of [dns, dns.promises]) {
  for (const name of Object.keys(library).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
    watch(library, name, 'name', (host) => String(host));
  }
}
// Pipes and sockets of this machine's own files are no connection.
watch(net.Socket.prototype, 'connect', 'connection', (...args) => {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof options === 'string') return undefined;
  if (typeof options === 'number') return `${args[1]}:${options}`;
  return options.path === undefined ? `${options.host}:${options.port}` : undefined;
});
watch(dgram.Socket.prototype, 'send', 'connection', () => 'a datagram');
