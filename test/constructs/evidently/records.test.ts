import { spawnSync } from 'node:child_process';
import { DRIFT_FILES } from '../../../src/constructs/evidently/drift-source';
import { describeWithPython, PYTHON } from '../../support/python';

/** Runs code with the functions of records.py; `given` is what it is passed, `result` what it makes. */
function python(code: string, given: unknown): unknown {
  const driver = `
import json, sys
given = json.load(sys.stdin)
space = {}
exec(given["source"], space)
space["given"] = given["given"]
exec(given["code"], space)
print(json.dumps(space["result"]))`;
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', driver], {
    input: JSON.stringify({ source: DRIFT_FILES['records.py'], code, given }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const ROWS = [
  [1, 2],
  [3, 4],
];

describeWithPython('The rows of a request', () => {
  const table = (body: object) => python('result = table(given, ["a", "b"])', body);
  const tensor = (name: string, shape: number[], data: unknown[]) => ({
    name,
    shape,
    datatype: 'FP64',
    data,
  });

  test.each<[string, object]>([
    ['v2, one tensor, flat', { inputs: [tensor('predict', [2, 2], [1, 2, 3, 4])] }],
    ['v2, one tensor, nested', { inputs: [tensor('predict', [2, 2], ROWS)] }],
    ['v2, a tensor for each column', { inputs: [tensor('b', [2, 1], [2, 4]), tensor('a', [2], [1, 3])] }],
    [
      'dataframe_split',
      {
        dataframe_split: {
          columns: ['b', 'a'],
          data: [
            [2, 1],
            [4, 3],
          ],
        },
      },
    ],
    [
      'dataframe_records',
      {
        dataframe_records: [
          { b: 2, a: 1 },
          { a: 3, b: 4 },
        ],
      },
    ],
    ['instances', { instances: ROWS }],
    ['inputs by column', { inputs: { b: [2, 4], a: [1, 3] } }],
    [
      'ndarray with names',
      {
        data: {
          names: ['b', 'a'],
          ndarray: [
            [2, 1],
            [4, 3],
          ],
        },
      },
    ],
    ['ndarray with names of its own', { data: { names: ['f0', 'f1'], ndarray: ROWS } }],
    ['tensor', { data: { tensor: { shape: [2, 2], values: [1, 2, 3, 4] } } }],
  ])('%s', (_, body) => {
    expect(table(body)).toEqual(ROWS);
  });

  test.each<[string, object]>([
    ['of another width', { inputs: [tensor('predict', [1, 3], [1, 2, 3])] }],
    ['whose shape does not fit', { inputs: [tensor('predict', [3, 2], [1, 2, 3, 4])] }],
    ['of another protocol', { text: 'hello' }],
  ])('%s is unreadable', (_, body) => {
    expect(() => table(body)).toThrow('Unreadable');
  });
});

describeWithPython('The values of an answer', () => {
  const values = (body: object) => python('result = values(given)', body);

  test.each<[string, object]>([
    ['v2', { outputs: [{ name: 'predict', shape: [2, 1], data: [0, 1] }] }],
    [
      'v2, beside probabilities',
      {
        outputs: [
          { name: 'predict_proba', shape: [2, 2], data: [1, 0, 0, 1] },
          { name: 'predict', shape: [2], data: [0, 1] },
        ],
      },
    ],
    ['predictions', { predictions: [0, 1] }],
    ['ndarray', { data: { ndarray: [[0], [1]] } }],
    ['feedback', { truth: { data: { ndarray: [0, 1] } } }],
    ['labels', { labels: [0, 1] }],
  ])('%s', (_, body) => {
    expect(values(body)).toEqual([0, 1]);
  });

  test('probabilities alone are unreadable', () => {
    expect(() => values({ outputs: [{ name: 'proba', shape: [1, 2], data: [0.1, 0.9] }] })).toThrow(
      'Unreadable',
    );
  });
});

describeWithPython('The rows of a log', () => {
  const record = (id: string, kind: string, body: object) => ({ id, kind, body });
  const asked = (id: string, ...row: unknown[]) => record(id, 'request', { instances: [row] });
  const answered = (id: string, value: unknown) => record(id, 'response', { predictions: [value] });
  const rows = (batches: unknown[], limit = 100) =>
    python(
      `rows, unreadable = read_rows(iter(given), ["a", "b"], ${limit}); result = [rows, unreadable]`,
      batches,
    );

  test('are pairs of request and answer, with the label where there is one', () => {
    expect(
      rows([
        [record('1', 'label', { labels: ['yes'] }), answered('2', 'no'), asked('3', 5, 6)],
        [answered('1', 'no'), asked('1', 1, 2), asked('2', 3, 4), answered('4', 'without a request')],
      ]),
    ).toEqual([
      [
        [3, 4, 'no', null],
        [1, 2, 'no', 'yes'],
      ],
      0,
    ]);
  });

  test('leave out and count what is unreadable', () => {
    expect(
      rows([
        [asked('1', 1, 2), answered('1', 0), asked('2', 1), answered('2', 0)],
        [
          record('3', 'request', {
            instances: [
              [1, 2],
              [3, 4],
            ],
          }),
          answered('3', 0),
        ],
        [asked('4', 1, 2), record('4', 'response', { error: 'no' })],
        [{ id: '5', kind: 'request', body_base64: 'AP8=' }, answered('5', 0)],
      ]),
    ).toEqual([[[1, 2, 0, null]], 3]);
  });

  test('stop at the newest, without reading what is older', () => {
    const batches = [[asked('1', 1, 2), answered('1', 0)], 'would fail if it were read'];
    expect(rows(batches, 1)).toEqual([[[1, 2, 0, null]], 0]);
  });

  test('are looked for in the folders of the hours of the window, over midnight', () => {
    expect(
      python(
        'import datetime as d\nresult = hours(d.datetime(2026, 3, 1, 1, 30, tzinfo=d.timezone.utc), 2)',
        null,
      ),
    ).toEqual(['2026/03/01/01/', '2026/03/01/00/', '2026/02/28/23/']);
  });
});
