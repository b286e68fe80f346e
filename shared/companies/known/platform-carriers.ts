/**
 * Platforms that send in their customers' names: newsletters, shops, help desks, surveys, events, mailbox hosts.
 * Columns: id | name | domains it sends, signs or counts clicks from | headers only it writes.
 * A star marks a domain that is also a company people have accounts with.
 */
export const platformCarriers = `
kit | Kit (ConvertKit) | convertkit.com* convertkit-mail.com convertkit-mail2.com convertkit-mail3.com convertkit-mail4.com kit.com
substack | Substack | substack.com*
beehiiv | beehiiv | beehiiv.com
ghost | Ghost(Pro) | ghost.io
buttondown | Buttondown | buttondown.email buttondown.com
stibee | Stibee | stibee.com
msdynamics | Microsoft Dynamics 365 Marketing | dynamics.com | x-ms-dynamics-instance
salesforce | Salesforce (core) | salesforce.com* | x-sfdc-user x-sfdc-lk
intercom | Intercom | intercom.io intercom-mail.com intercom-clicks.com
zendesk | Zendesk | zendesk.com* zdsys.com
freshworks | Freshworks | freshdesk.com* freshemail.io freshsales.io
helpscout | Help Scout | helpscout.net helpscoutemail.com
qualtrics | Qualtrics | qemailserver.com qualtrics.com
medallia | Medallia | medallia.com
surveymonkey | SurveyMonkey | surveymonkey.com* surveymonkeyuser.com
shopify | Shopify Email | shopifyemail.com shopify.com*
squarespace | Squarespace Email Campaigns | squarespace-mail.com squarespace.com*
wix | Wix | wixemails.com wix.com* ascendbywix.com
eventbrite | Eventbrite | eventbrite.com*
cvent | Cvent | cvent-planner.com cvtsv.com cvent.com
docusign | Docusign | docusign.com* docusign.net*
google | Google Workspace | gappssmtp.com
microsoft365 | Microsoft 365 | onmicrosoft.com
`;
