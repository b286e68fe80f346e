import { describe, expect, it } from 'vitest';
import { createRunReader, readFirstHop, readRun } from '../../../../../shared/detect/facts/authentication-runs.ts';

describe('one Authentication-Results field', () => {
  it('reads what Gmail writes', () => {
    expect(
      readRun(
        'mx.google.example; dkim=pass header.i=@shop.example header.s=s1 header.b=AbC; spf=pass (google.example: domain of b@bounce.shop.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=b@bounce.shop.example; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=Shop.example',
      ),
    ).toEqual({
      server: 'mx.google.example',
      dmarc: 'pass',
      dmarcFrom: 'shop.example',
      dkimPass: ['shop.example'],
      dkimFail: [],
      spf: 'pass',
      spfDomain: 'bounce.shop.example',
    });
  });

  it('reads what Outlook writes: no server, results at once', () => {
    const run = readRun(
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=shop.example; dkim=pass (signature was verified) header.d=shop.example;dmarc=fail action=none header.from=shop.example;compauth=pass reason=100',
    );
    expect(run).toMatchObject({ server: '', spf: 'pass', dkimPass: ['shop.example'], dmarc: 'fail' });
  });

  it('knows versions, white space around the sign, and several signatures', () => {
    const run = readRun(
      'mail.example 1; dkim/1 = pass header.d = a.example; dkim=fail (bad; key) header.d=b.example; dkim=pass header.d=c.example',
    );
    expect(run).toMatchObject({ server: 'mail.example', dkimPass: ['a.example', 'c.example'], dkimFail: ['b.example'] });
  });

  it('lets nothing in a comment or a quoted string pose as a result', () => {
    const run = readRun(
      'mail.example; spf=fail (a (nested; dmarc=pass header.from=x.example) b) reason="dkim=pass; header.d=x.example" smtp.mailfrom=y.example',
    );
    expect(run).toMatchObject({ dmarc: '', dkimPass: [], spf: 'fail', spfDomain: 'y.example' });
  });

  it('takes no result from after a comment that never ends', () => {
    expect(readRun('mail.example; spf=fail (open; dmarc=pass header.from=x.example')).toMatchObject({ spf: 'fail', dmarc: '' });
  });

  it('says none when the server says none', () => {
    expect(readRun('mail.example; none')).toMatchObject({ server: 'mail.example', dmarc: '', spf: '', dkimPass: [] });
  });

  it.each(['(', '"', ';', 'a=b ', '=', '(a'])('ends on 60,000 times %j', (sign) => {
    expect(readRun(sign.repeat(60_000)).dkimPass).toEqual([]);
  });
});

describe('runs of Authentication-Results', () => {
  const runs = (...values: readonly (string | null)[]) => {
    const reader = createRunReader();
    for (const value of values) value === null ? reader.interrupt() : reader.add(value);
    return reader.runs();
  };

  it('unites one result a field of one server, the topmost dmarc and spf first', () => {
    const [run] = runs(
      'mx.example; dmarc=pass header.from=a.example',
      'mx.example; dkim=pass header.d=a.example',
      'mx.example; spf=pass smtp.mailfrom=a.example',
      'mx.example; dmarc=fail header.from=a.example',
    );
    expect(run).toMatchObject({ dmarc: 'pass', dkimPass: ['a.example'], spf: 'pass' });
  });

  it('parts servers, and ends a run at a Received field', () => {
    expect(runs('a.example; spf=pass', 'b.example; spf=pass', 'a.example; spf=fail').map((run) => run.server)).toEqual([
      'a.example',
      'b.example',
      'a.example',
    ]);
    expect(runs('a.example; spf=pass', null, 'a.example; dkim=pass header.d=x.example')).toHaveLength(2);
  });

  it('does not take in a forged field right below a server that writes everything in one', () => {
    const [run] = runs(
      'mx.example; dkim=none; spf=softfail smtp.mailfrom=x.example',
      'mx.example; dkim=pass header.d=alias.example',
    );
    expect(run?.dkimPass).toEqual([]);
  });

  it('keeps eight runs at most', () => {
    expect(runs(...Array.from({ length: 40 }, (_, i) => `s${i}.example; spf=pass`))).toHaveLength(8);
  });
});

describe("ARC's first hop", () => {
  it('is the field with i=1 and no other', () => {
    expect(readFirstHop('i=1; mx.example; dmarc=pass header.from=a.example')).toMatchObject({
      server: 'mx.example',
      dmarc: 'pass',
    });
    expect(readFirstHop('i=2; mx.example; dmarc=pass header.from=a.example')).toBeNull();
  });
});
