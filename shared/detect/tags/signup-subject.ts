const signup =
  /\b(welcome|confirm|verify|verification|activate|activation|regist(?:er|ration)|sign(?:ed|ing)?[ -]?up|subscri(?:bed|bing|ption confirm)|your new account|account (?:created|has been created)|(?:thanks|thank you) for (?:joining|registering|signing)|willkommen|bestätig|registrierung|anmeldung|freischalt|aktivier|bienvenue|confirme[rz]|inscription|activez|bienvenid|confirma|registro|suscripci|benvenut|conferma|registrazione|iscrizione|attiva|welkom|bevestig|aanmelding|bem-vind|witaj|witamy|potwierd|välkommen|bekräfta|velkommen|bekræft|tervetuloa)/i;

const deal =
  /\b(your order|order (?:no|number|confirm|#|[a-z]?\d)|your (?:purchase|booking|reservation|receipt)|invoice (?:no|number|#|\d)|ihre? (?:bestellung|auftrag|buchung|reservierung)|(?:bestell|auftrags|rechnungs)(?:nr|nummer|bestätigung)|rechnung (?:nr|nummer|#|\d)|votre (?:commande|achat|réservation)|(?:tu|su) (?:pedido|compra|reserva)|(?:il tuo|la tua) (?:ordine|acquisto|prenotazione)|(?:je|uw) bestelling)/i;

const threat =
  /\b(?:verify|confirm|update|validate) your (?:identity|password|details|payment|card|billing)|\b(?:locked|suspended|on hold|gesperrt|bloqué|bloquead|bloccat|suspendu|sospes)/i;

const answer = /^\s*(?:re|aw|fwd?|wg|tr|sv|rv)\s*:/i;

/** Whether a subject reads like the first mail after a sign-up (welcome, confirm your address), in twelve languages. Threats and answers do not count. */
export function isSignupSubject(subject: string): boolean {
  return signup.test(subject) && !answer.test(subject) && !threat.test(subject);
}

/** Whether a subject speaks of something between the person and the sender: an order, a booking, a numbered invoice. Answers do not count. */
export function isDealSubject(subject: string): boolean {
  return deal.test(subject) && !answer.test(subject);
}
