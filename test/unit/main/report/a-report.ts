import type { Report, ReportLeak } from '../../../../main/report/report.ts';

/** A leak as a report tells it, for tests to spoil. */
export const aLeak: ReportLeak = {
  tag: 'science.k3f9@jane.example',
  kind: 'alias',
  origin: 'registered',
  holder: { name: 'Science & Culture', domain: 'science-culture.example' },
  receiver: { name: 'Sunny Travel', domain: 'sunny-travel.example', identity: 'identified' },
  manner: 'marketing',
  wording: 'passed-on',
  confidence: 'certain',
  first_seen: '2020-01-02T08:00:00Z',
  last_seen: '2020-03-04T08:00:00Z',
  messages: 12,
  why: 'You gave science.k3f9@jane.example to Science & Culture alone.',
  evidence: [
    {
      code: 'stranger',
      supports: true,
      text: 'Only Science & Culture had this address.',
      header: 'To: science.k3f9@jane.example',
    },
    { code: 'no-pack', supports: false, text: 'No reference pack is loaded.', header: '' },
  ],
  examples: [
    {
      message_id: 'one@sunny-travel.example',
      date: '2020-01-02T08:00:00Z',
      from: 'Sunny Travel <news@sunny-travel.example>',
      subject: 'Summer is near',
      source: 'all.mbox',
    },
  ],
};

/** A whole report around some leaks. */
export function aReport(leaks: readonly ReportLeak[]): Report {
  const { tag, kind, holder, origin, first_seen, last_seen, messages } = aLeak;
  return {
    schema: 'tattletag.report/1',
    scanned: { messages: 1502, duplicates: 2, malformed: 1, bytes: 4096, seconds: 0.5 },
    tags: [{ tag, kind, strength: 'unguessable', holder, origin, given_on: null, first_seen, last_seen, messages }],
    leaks,
    alerts: [],
    verdicts: {
      expected: 1,
      'same-group': 0,
      service: 0,
      'self-disclosed': 0,
      personal: 0,
      backscatter: 0,
      misdirected: 0,
      'passed-on': 12,
      unsure: 0,
    },
  };
}
