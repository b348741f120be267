import { createHash } from 'node:crypto';
import { escapeHtml, markup } from '../../src/document/page/html';
import { inlineSvg } from '../../src/document/page/svg';
import { TOOLS } from '../scaffold/projects';
import { drawing, EXPOSED, markdownOf, pageOf, wholeReport } from './reports';
import { planOf } from '../scaffold/plans';
import { terraformPlan } from './terraform-plans';

const report = wholeReport({ plan: planOf(EXPOSED), terraformPlan: terraformPlan('replace') });
const page = pageOf(report);
const textOf = (html: string) =>
  html
    .replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
    );

test('needs nothing beside itself: it loads nothing, and its policy forbids it to', () => {
  expect(page).not.toMatch(/<(link|img|iframe|object|embed|video|audio|source|form)\b|\ssrc=|@import|url\(/i);
  for (const [, href = ''] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(#|https:\/\/)/);
  expect(page).toContain("default-src 'none'");
});

test('runs the one script that its policy knows', () => {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256')
    .update(scripts[0]?.[1] ?? '')
    .digest('base64');
  expect(page).toContain(`script-src 'sha256-${hash}'`);
  expect(page).not.toMatch(/\son[a-z]+=/i);
});

test('says what the text says', () => {
  const shown = textOf(page).replaceAll(/\s+/g, ' ');
  const { resources = [] } = report.synthesized ?? {};
  for (const { address } of resources) expect(shown).toContain(address);
  // Every heading of the one is in the other, in the same order.
  const headings = [...markdownOf(report).matchAll(/^##+ (.*)$/gm)].map(([, title = '']) => title);
  const inPage = [...page.matchAll(/<h[23](?: id="[^"]*")?>(.*?)<\/h[23]>/g)].map(([, title = '']) =>
    textOf(title),
  );
  const own = inPage.filter((title) => title !== 'Contents' && !title.startsWith('Do not apply'));
  expect(own).toEqual(headings.map((title) => title.replaceAll('\\', '')));
});

test('every link within it leads somewhere, and every identifier is used once', () => {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id = '']) => id);
  expect(targets.length).toBeGreaterThan(10);
  for (const target of targets) expect(ids).toContain(target);
});

test('stays a table for those who hear it', () => {
  const tables = page.match(/<table /g)?.length ?? 0;
  expect(tables).toBeGreaterThan(8);
  for (const part of [
    '<table role="table"',
    '<caption>',
    '<thead role="rowgroup">',
    '<tbody role="rowgroup">',
  ]) {
    expect([part, page.split(part).length - 1]).toEqual([part, tables]);
  }
  for (const [cell] of page.matchAll(/<t[dh][ >][^>]*/g)) expect(cell).toContain('role="');
});

test('whatever a fact or a plan holds stays text', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
  const tools = TOOLS.map((tool) => ({ ...tool, name: hostile, homepage: 'javascript:alert(1)' }));
  const attacked = pageOf(wholeReport({ tools, reproduce: hostile }));
  expect(attacked.match(/<script>/g)).toHaveLength(1);
  expect(attacked).not.toContain('<img');
  expect(attacked).not.toContain('href="javascript:');
});

test('escapes what is put into markup, and leaves markup as it is', () => {
  expect(markup`<p title="${'"'}">${['<', markup`<b>&amp;</b>`, 3, undefined]}</p>`.text).toBe(
    '<p title="&quot;">&lt;<b>&amp;</b>3</p>',
  );
  expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;');
});

test('the drawing has a name, and nothing that only a file of its own needs', () => {
  const svg = inlineSvg(drawing('label="a"'), 'a "name"').text;
  expect(svg).toBe(
    '<svg width="133" height="67" viewBox="0 0 100 50" role="img" aria-label="a &quot;name&quot;" xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>',
  );
});
