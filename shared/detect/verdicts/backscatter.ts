import { localPart } from '../../companies/registrable-domain.ts';
import { evidence, type Finding, fromLine, innocent, type SightingContext } from './sighting-context.ts';
import { isAutoReply } from './signals.ts';

/**
 * Answers of machines to mail that somebody sent under the tag: bounces (RFC 3464), auto-replies (RFC 3834), the null return path.
 * Whoever can be unsubscribed from is none of these, whatever its headers say.
 */
export function backscatter(context: SightingContext): Finding | null {
  const { facts, sender } = context;
  if (facts.unsubscribeHosts.length > 0 && facts.returnPath !== '') return null;
  if (facts.contentType.startsWith('multipart/report'))
    return innocent('backscatter', evidence('bounce', true, {}, `Content-Type: ${facts.contentType}`));
  if (/^(?:mailer-daemon|postmaster)$/.test(localPart(sender.address)))
    return innocent('backscatter', evidence('bounce', true, {}, fromLine(facts)));
  if (facts.autoSubmitted === 'auto-replied')
    return innocent('backscatter', evidence('auto-reply', true, {}, 'Auto-Submitted: auto-replied'));
  if (isAutoReply(facts.subject)) return innocent('backscatter', evidence('auto-reply', true, {}, `Subject: ${facts.subject}`));
  if (facts.returnPath === '') return innocent('backscatter', evidence('null-path', true, {}, 'Return-Path: <>'));
  return null;
}
