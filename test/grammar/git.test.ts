import { GIT_ADDRESS, GIT_FOLDER, GIT_REF, gitHost, gitKeys, gitPort } from '../../src/grammar/git';

test.each([
  ['https://git.example.com/team/dags.git', 'git.example.com', 443, 'username'],
  ['http://git.tools.svc:8080/dags.git', 'git.tools.svc', 8080, 'username'],
  ['ssh://git@git.example.com/team/dags', 'git.example.com', 22, 'ssh-privatekey'],
  ['ssh://git@git.example.com:2222/dags', 'git.example.com', 2222, 'ssh-privatekey'],
  ['git@github.com:team/dags.git', 'github.com', 22, 'ssh-privatekey'],
])('%s is a repository', (address, host, port, key) => {
  expect(address).toMatch(GIT_ADDRESS);
  expect(gitHost(address)).toBe(host);
  expect(gitPort(address)).toBe(port);
  expect(gitKeys(address)).toContain(key);
});

test.each([
  'https://user:password@git.example.com/dags.git',
  'https://token@git.example.com/dags.git',
  'https://git.example.com',
  'https://git.example.com:99999/dags.git',
  'https://git..example.com/dags.git',
  'https://git.example.com/../../dags.git',
  'ext::sh -c id',
  '--upload-pack=id',
  'file:///etc',
  '/etc',
  'https://git.example.com/${x}',
  'https://git.example.com/a b',
  'git@git.example.com:-oProxyCommand=x y',
])('%s is none', (address) => {
  expect(address).not.toMatch(GIT_ADDRESS);
});

test.each(['main', 'release/1.2', 'v1.0', '0a1b2c3'])('%s is a branch, a tag or a commit', (ref) => {
  expect(ref).toMatch(GIT_REF);
});

test.each(['-x', '--all', 'a..b', 'a b', 'a/', 'a.lock', 'main@{1}', 'a//b', ''])('%j is no ref', (ref) => {
  expect(ref).not.toMatch(GIT_REF);
});

test('a folder stays in the repository', () => {
  for (const folder of ['dags', 'a/b-c', '.hidden/x']) expect(folder).toMatch(GIT_FOLDER);
  for (const folder of ['..', '../x', 'a/../b', '/a', 'a/', './a', 'a b', ''])
    expect(folder).not.toMatch(GIT_FOLDER);
});
