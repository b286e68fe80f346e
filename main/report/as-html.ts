import { createHash } from 'node:crypto';
import { dayOf } from './iso-time.ts';
import { html, type Markup } from './markup.ts';
import type { Report, ReportAlert, ReportEvidence, ReportExample, ReportLeak, ReportTag } from './report.ts';
import { reportStyle } from './report-style.ts';
import { count, foundSentence, leakSentence, originNote, receiverName, scannedSentence } from './report-words.ts';

/** The report as one page to read and print: nothing is loaded, nothing runs, everything from mail is escaped. */
export function reportAsHtml(report: Report): string {
  // Only this very style may apply (Content Security Policy 3 §8.3, hash source); no script, image or font may.
  const styleHash = createHash('sha256').update(reportStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tattletag report</title>
<style>${{ markup: reportStyle }}</style>
</head>
<body>
<main>
<h1>${foundSentence(report)}</h1>
<p class="quiet">${scannedSentence(report)} Nothing was sent to anyone.</p>
${report.alerts.map(alertPart)}
${leaksPart(report.leaks)}
${tagsPart(report.tags)}
</main>
</body>
</html>
`.markup;
}

function alertPart(alert: ReportAlert): Markup {
  return html`<h2>One sender, several marks</h2>
<p>Between ${dayOf(alert.from)} and ${dayOf(alert.to)}, <bdi>${alert.sender}</bdi> wrote to ${count(alert.tags.length, 'mark', 'marks')} that
different companies hold: ${alert.tags.join(', ')}. Whoever keeps all of them may be where they left, so no single company is named.</p>`;
}

function leaksPart(leaks: readonly ReportLeak[]): Markup {
  if (leaks.length === 0)
    return html`<h2>Leaks</h2><p>None. Every mark that was seen stayed with the company it was given to.</p>`;
  return html`<h2>${count(leaks.length, 'leak', 'leaks')}</h2>${leaks.map(leakPart)}`;
}

function leakPart(leak: ReportLeak): Markup {
  const against = leak.evidence.filter((item) => !item.supports);
  const supports = leak.evidence.filter((item) => item.supports);
  return html`<article>
<h3><bdi>${leak.holder.name || leak.holder.domain}</bdi> → <bdi>${receiverName(leak)}</bdi></h3>
<p>${leakSentence(leak)} <span class="word">${leak.confidence}</span></p>
<p class="why">${leak.why}</p>
<p class="quiet">Mark: <bdi>${leak.tag}</bdi>${originNote(leak)} · ${count(leak.messages, 'message', 'messages')} · ${dayOf(leak.first_seen)}
to ${dayOf(leak.last_seen)} · sender ${leak.receiver.identity}</p>
${reasons('What speaks against it', against)}${reasons('What speaks for it', supports)}${examplesPart(leak.examples)}
</article>`;
}

function reasons(title: string, items: readonly ReportEvidence[]): Markup {
  if (items.length === 0) return html``;
  const header = (line: string): Markup => (line === '' ? html`` : html`<code>${line}</code>`);
  return html`<p>${title}</p><ul>${items.map((item) => html`<li>${item.text}${header(item.header)}</li>`)}</ul>`;
}

function examplesPart(examples: readonly ReportExample[]): Markup {
  if (examples.length === 0) return html``;
  const rows = examples.map(
    (example) =>
      html`<tr><td>${dayOf(example.date)}</td><td><bdi>${example.from}</bdi></td><td><bdi>${example.subject}</bdi></td></tr>`,
  );
  return html`<table><thead><tr><th>Date</th><th>From</th><th>Subject</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function tagsPart(tags: readonly ReportTag[]): Markup {
  if (tags.length === 0) return html``;
  const rows = tags.map(
    (
      tag,
    ) => html`<tr><td><bdi>${tag.tag}</bdi></td><td><bdi>${tag.holder.name || tag.holder.domain}</bdi></td><td>${tag.origin}</td>
<td>${dayOf(tag.last_seen)}</td><td class="number">${tag.messages}</td></tr>`,
  );
  return html`<h2>${count(tags.length, 'mark', 'marks')}</h2>
<table><thead><tr><th>Mark</th><th>Given to</th><th>Origin</th><th>Last seen</th><th class="number">Messages</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}
