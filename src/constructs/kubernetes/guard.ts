import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A guard for web applications in Python that have no authentication of their own, take any Host header and any page's
 * requests: plain WSGI with nothing but Python's library.
 */
export const GUARD_PY = readFileSync(join(__dirname, 'guard.py'), 'utf8');
