/**
 * Services that carry receipts, codes and notices. Facts: their public set-up pages, and roles seen in public code.
 * Columns: id | name | domains it sends, signs or counts clicks from | headers only it writes.
 * A star marks a domain that is also a company people have accounts with.
 */
export const transactionalCarriers = `
sendgrid | Twilio SendGrid | sendgrid.net sendgrid.com* sendgrid.info sendgrid.me dlivry.co | x-sg-eid x-sg-id
amazonses | Amazon SES | amazonses.com awstrack.me | x-ses-outgoing
mailgun | Mailgun (Sinch) | mailgun.org mailgun.net mailgun.us mailgun.info | x-mailgun-sending-ip x-mailgun-sid x-mailgun-variables
sparkpost | SparkPost / Bird | sparkpostmail.com sparkpostmail1.com sparkpostmail2.com sparkpost.com* smtp-messagesystems.com | x-msfbl
postmark | Postmark | mtasv.net postmarkapp.com* pstmrk.it | x-pm-message-id
mandrill | Mailchimp Transactional (Mandrill) | mandrillapp.com | x-mandrill-user
mailjet | Mailjet (Sinch) | mailjet.com* mjt.lu | x-mj-mid x-mailjet-campaign
elasticemail | Elastic Email | elasticemail.com* elasticemail.info | x-elasticemail-postback
mailersend | MailerSend | mailersend.net mailersend.com
smtp2go | SMTP2GO | smtp2go.com* smtpcorp.com
socketlabs | SocketLabs | email-od.com socketlabs.com*
smtpcom | SMTP.com | smtp.com
netcore | Netcore / Pepipost | netcore.co.in nsmailserv.com pepitrans01.com pepitrans02.com
resend | Resend | resend.dev resend.com*
zeptomail | Zoho ZeptoMail | zeptomail.net transmail.net zcmail.net
mailchannels | MailChannels | mailchannels.net
turbosmtp | turboSMTP | turbo-smtp.com
`;
