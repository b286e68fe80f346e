import { describe, expect, it } from 'vitest';
import { isInnerHop } from '../../../../../shared/detect/facts/inner-hop.ts';

describe('a hop inside the provider', () => {
  it('is handed over locally or from a private address', () => {
    expect(isInnerHop('by 2002:a05:e87b:: with SMTP id x; Mon')).toBe(true);
    expect(
      isInnerHop('from mail.me.example by mail.me.example with LMTP id x (envelope-from <a@b.example>) for <c@me.example>'),
    ).toBe(true);
    expect(isInnerHop('from d.host.example ([80.241.60.102]) (using TLSv1.3) by s.host.example with LMTPS id x')).toBe(true);
    expect(
      isInnerHop('from compute5.internal (compute7.nyi.internal [10.202.2.40]) by store34.internal (Cyrus) with LMTPA'),
    ).toBe(true);
    expect(isInnerHop('from mx3.host.example (localhost [127.0.0.1])\tby mailmx.nyi.internal (Postfix) with ESMTP')).toBe(true);
  });

  it('is none where a client from outside stands, whatever that client calls itself', () => {
    for (const helo of ['shop.example', 'by', 'derby', 'with', '[10.0.0.1]', 'mx.me.example', 'localhost', '(x', '"with', 'a(b)'])
      expect(isInnerHop(`from ${helo} (mail.shop.example [192.0.2.1]) by mx.me.example with ESMTPS`), helo).toBe(false);
    expect(isInnerHop('from shop.example (unknown [192.0.2.1]) by mx.me.example with ESMTP')).toBe(false);
    expect(isInnerHop('from [192.0.2.1] (helo=[10.0.0.1]) by mx.me.example with esmtp (Exim)')).toBe(false);
    expect(isInnerHop('from shop.example ([192.0.2.1] helo=[127.0.0.1]) by mx.me.example with esmtp (Exim)')).toBe(false);
    expect(
      isInnerHop('from a.example (b.example [192.0.2.1]) by mx.me.example with ESMTP (envelope-from <" with LMTP "@a.example>)'),
    ).toBe(false);
  });
});
