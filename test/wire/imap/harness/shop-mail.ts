/** A mail of March 2021 that a shop, or a stranger, sent to the address which Acme Shop was given; line ends are LF. */
export function shopMail(from: string, day: number, owner = 'jane'): string {
  const domain = from.split('@')[1];
  return [
    `Received: from out.example by mx.mailhaus.example; ${day} Mar 2021 08:00:00 +0000`,
    `Authentication-Results: mx.mailhaus.example; dmarc=pass header.from=${domain}; dkim=pass header.d=${domain}`,
    `Message-ID: <${day}.${from}>`,
    `Date: ${day} Mar 2021 08:00:00 +0000`,
    `From: ${from}`,
    `To: ${owner}+acme.k3f9x2@mailhaus.example`,
    `Subject: Mail of day ${day}`,
    `List-Unsubscribe: <https://${domain}/out>`,
    '',
    'Hello there.',
    '',
  ].join('\n');
}
