import fc from 'fast-check';
import { getAnswer, mergeAnswers, setAnswer } from '../../src/wizard/answers';

const part = fc.constantFrom('a', 'b', 'kind', '__proto__', 'constructor');
const key = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));

describe('answers by key', () => {
  it('gets what was set, whatever the key is', () => {
    fc.assert(fc.property(key, value, (k, v) => expect(getAnswer(setAnswer({}, k, v), k)).toEqual(v)));
  });

  it('leaves the answers that it was given as they were', () => {
    const before = { platform: { database: { kind: 'existing' } } };
    const copy = structuredClone(before);
    setAnswer(before, 'platform.database.host', 'db');
    setAnswer(before, 'platform.database.kind', undefined);
    expect(before).toEqual(copy);
  });

  it('takes a key out, and the groups that are empty then', () => {
    expect(
      setAnswer({ platform: { database: { kind: 'existing' } } }, 'platform.database.kind', undefined),
    ).toEqual({});
  });

  it('never reaches the prototype of objects', () => {
    setAnswer({}, '__proto__.polluted', true);
    setAnswer({}, 'constructor.prototype.polluted', true);
    mergeAnswers({}, JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(getAnswer({}, 'constructor.name')).toBeUndefined();
  });
});

describe('mergeAnswers', () => {
  it('lets the second win, setting by setting', () => {
    expect(
      mergeAnswers(
        { requirements: { licence: 'commercial', tasks: ['monitoring'] } },
        { requirements: { tasks: ['model-serving'] } },
      ),
    ).toEqual({ requirements: { licence: 'commercial', tasks: ['model-serving'] } });
  });

  it('drops the settings of a kind that is replaced', () => {
    const existing = { database: { kind: 'existing', host: 'db', port: 6432 } };
    expect(mergeAnswers(existing, { database: { kind: 'in-cluster' } })).toEqual({
      database: { kind: 'in-cluster' },
    });
  });

  it('keeps them where the kind is the same, or said only once', () => {
    const existing = { database: { kind: 'existing', host: 'db' } };
    expect(mergeAnswers(existing, { database: { port: 6432 } })).toEqual({
      database: { kind: 'existing', host: 'db', port: 6432 },
    });
    expect(mergeAnswers({ database: { host: 'db' } }, { database: { kind: 'existing' } })).toEqual(existing);
  });
});
