import { describe, expect, it } from 'vitest';
import { readMessageFacts } from '../../../../../main/mail/read-message-facts.ts';
import { buildCompanyBook } from '../../../../../shared/companies/build-company-book.ts';
import { mailingAccounts } from '../../../../../shared/detect/senders/mailing-accounts.ts';
import { rawMessage } from '../../../main/mail/raw-message.ts';

const companies = buildCompanyBook(null);

function accounts(header: string): readonly string[] {
  return mailingAccounts(readMessageFacts(rawMessage(`From: a@shop.example\n${header}\n\n`), { names: [] }), companies);
}

describe('the account at a mailing service', () => {
  it('stands in Feedback-ID, beside campaigns and days that are no accounts', () => {
    expect(accounts('Feedback-ID: 27531318:27531318.1234567:us7:mc')).toContain('mc 27531318');
    expect(accounts('Feedback-ID: ::1.eu-west-1.Abc12DEFghij34klMNop5==:AmazonSES')).toEqual([
      'AmazonSES 1.eu-west-1.Abc12DEFghij34klMNop5==',
    ]);
    expect(accounts('Feedback-ID: newsletter:2024-06-01:marketing:shop')).toEqual([]);
    expect(accounts('Feedback-ID: nonsense')).toEqual([]);
  });

  it('stands in the service’s own headers, envelope sender and unsubscribe host', () => {
    expect(accounts('X-MC-User: 0123456789abcdef01234567')).toEqual(['x-mc-user=0123456789abcdef01234567']);
    expect(accounts('Return-Path: <bounces+1234567-ab12-jane=me.example@em.shop.example>')).toEqual(['sendgrid 1234567']);
    expect(accounts('List-Unsubscribe: <https://marmalade.us3.list-manage.com/unsubscribe?u=1>')).toEqual(['host marmalade']);
    expect(accounts('List-Unsubscribe: <https://click.list-manage.com/u>')).toEqual([]);
    expect(accounts('List-Unsubscribe: <https://news.shop.example/u>')).toEqual([]);
  });
});
