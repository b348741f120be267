import { createHash } from 'node:crypto';
import type { Document } from '../blocks';
import { blocksHtml, sectionHtml, verdictHtml } from './body';
import { Html, markup } from './html';
import { lineHtml } from './line';
import { SCRIPT } from './script';
import { STYLE } from './style';
import type { LayOut } from './svg';

/** Nothing may be loaded from anywhere, and no script may run but the one that is known. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The document as one page that needs nothing beside itself. The same document gives the same bytes. */
export function toHtml(document: Document, layOut: LayOut): string {
  const { title, intro, warnings, verdicts, sections } = document;
  const contents = sections.map(({ id, title: text }) => markup`<li><a href="#${id}">${text}</a></li>\n`);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the review</a>
<div class="page">
<header>
<h1>${title}</h1>
<p>${lineHtml(intro)}</p>
${blocksHtml(warnings, layOut)}<dl class="verdicts">
${verdicts.map(verdictHtml)}</dl>
</header>
<nav aria-labelledby="contents-title">
<h2 id="contents-title">Contents</h2>
<ol>
${contents}</ol>
</nav>
<main id="main" tabindex="-1">
${sections.map((section) => sectionHtml(section, layOut))}</main>
</div>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.text;
}
