const words =
  /\b(welcome|confirm|verify|verification|activate|activation|regist(?:er|ration)|sign(?:ed|ing)?[ -]?up|subscri(?:bed|bing|ption confirm)|your new account|account (?:created|has been created)|willkommen|bestätig|registrierung|anmeldung|freischalt|aktivier|bienvenue|confirme[rz]|inscription|activez|bienvenid|confirma|registro|suscripci|benvenut|conferma|registrazione|iscrizione|attiva|welkom|bevestig|aanmelding|bem-vind|witaj|potwierd|välkommen|bekräfta|velkommen|bekræft|tervetuloa)/i;

/** Whether a subject reads like the first mail after a sign-up (welcome, confirm your address), in twelve languages. */
export function isSignupSubject(subject: string): boolean {
  return words.test(subject);
}
