import { typeset } from '../../language/typography.ts';
import { icon } from '../components/document.ts';
import type { Edition } from '../edition.ts';
import { html } from '../html.ts';
import { notFoundPolicy } from '../security.ts';
import { words } from '../wording.ts';

/**
 * Needs no other file: a host serves it under any address, so a relative link may lead nowhere. That is also
 * why it offers the digest from here and from one folder up.
 */
export function notFoundPage(edition: Edition): string {
  const { settings } = edition.site.dossier;
  const title = typeset(settings.title.target, settings.targetLanguage);
  return html`<!doctype html>
<html lang="${settings.targetLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${notFoundPolicy}">
<link rel="icon" href="${icon}">
<meta name="robots" content="noindex">
<title>${words.notFound.title} · ${title}</title>
<style>:root{color-scheme:light dark}body{font:1.125rem/1.6 "Source Serif 4",Georgia,serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}h1{font-weight:600;line-height:1.2}a{color:inherit}</style>
</head>
<body>
<main>
<p>${title}</p>
<h1>${words.notFound.title}</h1>
<p>${words.notFound.text}</p>
<ul>
<li><a href="index.html">${words.notFound.home}</a></li>
<li><a href="../index.html">${words.notFound.homeAbove}</a></li>
</ul>
<p>${words.authority(edition.languages)}</p>
</main>
</body>
</html>
`.markup;
}
