// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { reportAsHtml } from '../../../../main/report/as-html.ts';
import { aLeak, aReport } from './a-report.ts';

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '<!--',
  ']]><iframe src="https://evil.example">',
  '&lt;b&gt;',
  '`javascript:alert(1)`',
];

describe('the report as a page', () => {
  test('says first what was found, with the whole beside the count', () => {
    const heading = page(reportAsHtml(aReport([aLeak]))).querySelector('h1')?.textContent;
    expect(heading).toBe('You use 1 mark; 1 of 1 reached strangers.');
  });

  test('names each leak with contrary evidence first and the proving header line', () => {
    const article = page(reportAsHtml(aReport([aLeak]))).querySelector('article');
    const text = article?.textContent ?? '';
    expect(text).toContain('Science & Culture');
    expect(text.indexOf('No reference pack')).toBeLessThan(text.indexOf('Only Science'));
    expect(article?.querySelector('code')?.textContent).toBe('To: science.k3f9@jane.example');
  });

  test('looks intended when nothing was found', () => {
    expect(page(reportAsHtml(aReport([]))).body.textContent).toContain('none of them was found with a stranger');
  });

  test.each(attacks)('shows %s as text and makes no element of it', (attack) => {
    const plain = page(reportAsHtml(aReport([aLeak])));
    const spoiled = {
      ...aLeak,
      tag: attack,
      holder: { name: attack, domain: attack },
      receiver: { ...aLeak.receiver, name: attack },
      evidence: aLeak.evidence.map((item) => ({ ...item, text: attack, header: item.header && attack })),
      examples: aLeak.examples.map((example) => ({ ...example, from: attack, subject: attack })),
    };
    const html = page(reportAsHtml(aReport([spoiled])));
    expect(html.querySelectorAll('*')).toHaveLength(plain.querySelectorAll('*').length);
    expect(html.querySelector('article td:last-child')?.textContent).toBe(attack);
  });

  test('makes overrides and escape codes visible', () => {
    const html = reportAsHtml(aReport([{ ...aLeak, receiver: { ...aLeak.receiver, name: 'gpj\u202eexe\u001b[2J' } }]));
    expect(html).not.toMatch(/[\u202e\u001b]/);
    expect(html).toContain('⟦U+202E⟧');
  });

  test('loads nothing and runs nothing: the policy allows its own style alone', () => {
    const html = page(reportAsHtml(aReport([aLeak])));
    const policy = html.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html.querySelectorAll('script, link, img, iframe, [src], [href], [style]')).toHaveLength(0);
  });

  test('carries the hash of the very style it contains', async () => {
    const html = page(reportAsHtml(aReport([])));
    const style = html.querySelector('style')?.textContent ?? '';
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(`'sha256-${hash}'`);
  });
});
