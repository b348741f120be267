// What a registry says is the newest version of a package, and the day on which it came out.

const PATIENCE = 20_000;

/** How a source names a package of each registry, where its answer lies, and where in that the version and the day are. */
export const REGISTRIES = {
  pypi: {
    title: 'PyPI',
    address: 'https://pypi.org',
    named: /^PyPI ([\w.-]+)/,
    page: (name) => `pypi/${name}/json`,
    newest: ({ info, urls }) => [info.version, urls.map(({ upload_time }) => upload_time).sort()[0]],
  },
  npm: {
    title: 'npm',
    address: 'https://registry.npmjs.org',
    named: /^npm (@?[\w./-]+)/,
    page: (name) => name.replaceAll('/', '%2f'),
    newest: ({ 'dist-tags': { latest }, time }) => [latest, time[latest]],
  },
  github: {
    title: 'GitHub',
    address: 'https://api.github.com',
    named: /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)/,
    page: (name) => `repos/${name}/releases/latest`,
    newest: ({ tag_name, published_at }) => [tag_name, published_at],
    /** Out of reach from many places, and used up after 60 questions an hour. */
    mayBeAway: true,
  },
};

/** The package that a source names: `PyPI NAME`, `npm NAME`, or a repository of GitHub; undefined where it names none. */
export function packageIn(source = '') {
  for (const [registry, { named }] of Object.entries(REGISTRIES)) {
    const name = named.exec(source)?.[1];
    if (name !== undefined) return { registry, name };
  }
  return undefined;
}

/** The newest version and its day, or why there is none. */
export async function newestOf({ registry, name }, address = REGISTRIES[registry].address) {
  const { page, newest } = REGISTRIES[registry];
  try {
    const response = await fetch(new URL(page(name), `${address}/`), {
      signal: globalThis.AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return { failure: `HTTP ${response.status}` };
    const [version, day] = newest(await response.json());
    if (typeof version !== 'string') return { failure: 'an answer without a version' };
    return { version, day: typeof day === 'string' ? day.slice(0, 10) : 'an unknown day' };
  } catch (error) {
    if (error.name === 'TimeoutError') return { failure: 'no answer in time' };
    return { failure: error.message === 'fetch failed' ? 'out of reach' : 'an answer that cannot be read' };
  }
}
