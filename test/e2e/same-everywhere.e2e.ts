import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls } from '../../shared/contract/calls.ts';
import { hosts, type OpenApp } from './harness/app.ts';
import { addMail, goTo, leakRows, makeLedger, readIt } from './harness/app-steps.ts';
import { callEngine } from './harness/call-engine.ts';
import { dropFile } from './harness/drop-file.ts';
import { newPlace } from './harness/places.ts';
import { type Report, reportOf, runCli } from './harness/run-cli.ts';
import { writeMailbox, writeTags } from './harness/write-mailbox.ts';

/** What both sides must agree on, leak by leak. */
type Line = string;
const sorted = (lines: readonly Line[]): readonly Line[] => [...lines].sort();

const fromReport = ({ leaks }: Report): readonly Line[] =>
  sorted(
    leaks.map((leak) =>
      [leak.tag, leak.holder.domain, leak.receiver.domain, leak.confidence, leak.wording, leak.messages].join(' | '),
    ),
  );

/** The leaks as the app's screens get them. */
async function fromApp(app: OpenApp): Promise<readonly Line[]> {
  const asked = { offset: 0, limit: 100, search: '', holder: null, confidence: null, manner: null, sort: 'newest' };
  const answer = (await callEngine(app.page, 'leaks.list', asked)) as { value: unknown };
  const { leaks } = calls['leaks.list'].output.parse(answer.value);
  return sorted(
    leaks.map((leak) =>
      [leak.tag, leak.holder.domain, leak.receiver.domain, leak.confidence, leak.wording, leak.messages].join(' | '),
    ),
  );
}

for (const host of hosts) {
  describe.skipIf(host.missing !== '')(`the command line and the app ${host.title}`, () => {
    const place = newPlace();
    let app: OpenApp;
    let mailbox = '';

    beforeAll(async () => {
      mailbox = writeMailbox(place.home);
      app = await host.open(place);
      await makeLedger(app.page);
      await addMail(app, mailbox);
    });
    afterAll(async () => {
      await app?.close();
      place.remove();
    });

    test('find the same leaks in the same mailbox', async () => {
      const report = reportOf(await runCli(place, ['scan', mailbox, '--format', 'json', '--quiet']));
      expect(report.leaks).toHaveLength(2);
      expect(await fromApp(app)).toEqual(fromReport(report));
      await goTo(app.page, 'leaks');
      await expect.poll(() => leakRows(app.page).count()).toBe(report.leaks.length);
    });

    test('and with the same list of tags', async () => {
      const tags = writeTags(place.home);
      await callEngine(app.page, 'tags.import', { csv: readFileSync(tags, 'utf8'), dry: false });
      const report = reportOf(await runCli(place, ['scan', mailbox, '--tags', tags, '--format', 'json', '--quiet']));
      expect(report.tags.filter((tag) => tag.origin === 'registered')).toHaveLength(3);
      expect(await fromApp(app)).toEqual(fromReport(report));
    });

    test('the app saves the very report that the command line prints', async () => {
      const answer = (await callEngine(app.page, 'export.report', { format: 'json' })) as { value: unknown };
      const { content } = calls['export.report'].output.parse(answer.value);
      const report = JSON.parse(content) as Report;
      expect(report.schema).toBe('tattletag.report/1');
      expect(fromReport(report)).toEqual(await fromApp(app));
    });

    if (host.name === 'desktop') {
      test('a mailbox dropped on the window is taken, and a copy of known mail changes nothing', async () => {
        const before = await fromApp(app);
        const copy = join(place.home, 'dropped.mbox');
        writeFileSync(copy, readFileSync(mailbox));
        await dropFile(app.page, copy);
        await readIt(app.page);
        expect(await fromApp(app)).toEqual(before);
      });
    }
  });
}
