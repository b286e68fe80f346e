/** What a subject line says, in English, German, French, Spanish and Italian (and near relatives). Words only: never proof alone. */

const order =
  /\b(order|purchase|booking|reservation|receipt|invoice|payment|bestell|auftrag|kauf|buchung|reservierung|rechnung|beleg|zahlung|commande|achat|réservation|facture|reçu|paiement|pedido|compra|reserva|factura|recibo|pago|ordine|acquisto|prenotazione|fattura|ricevuta|pagamento|bestelling|factuur|encomenda|zamówieni)/i;

const delivery =
  /\b(parcel|package|deliver(?:y|ed)|shipp(?:ed|ing|ment)|dispatch|track(?:ing)?|courier|paket|sendung|lieferung|zustellung|versand|unterwegs|colis|livraison|expédi|suivi|envío|paquete|entrega|enviado|seguimiento|pacco|spedizione|consegna|spedito|pakket|bezorg|verzend)/i;

const ticket =
  /\b(ticket|boarding|itinerary|check-?in|e-?ticket|eintrittskarte|fahrkarte|fahrschein|bordkarte|reiseplan|billet|embarquement|itinéraire|entrada|billete|tarjeta de embarque|biglietto|carta d.imbarco)/i;

const survey =
  /\b(rate|review|survey|feedback|how (?:was|did)|your opinion|bewert|umfrage|meinung|zufrieden|wie war|avis|évalu|sondage|enquête|votre expérience|valora|opini[óo]n|encuesta|experiencia|recensi|valuta|sondaggio|opinione|beoordeel)/i;

const support =
  /\b(ticket ?#|case ?#|request (?:received|#)|support request|your enquiry|your inquiry|ihre anfrage|anliegen|votre demande|su solicitud|tu consulta|la tua richiesta|re: \[|\[#?\d{3,})/i;

const signature =
  /\b(sign(?:ature)? (?:requested|required)|please sign|complete with docusign|unterschr|signer|firma(?:r|re)? (?:el|il|questo|este))/i;

const calendar = /\b(invitation:|invited you|appointment|meeting|einladung:|termin|rendez-vous|cita|appuntamento)/i;

const legal =
  /\b(class action|debt collection|inkasso|recouvrement de créance|cobro de deudas|recupero crediti|settlement (?:notice|administrator)|notice of (?:data|settlement|proposed)|data (?:breach|security incident)|security incident|legal notice|court (?:order|hearing|notice)|sammelklage|datenschutzvorfall|datenschutzverletzung|art\. ?34|mahnung|forderung|aktenzeichen|insolvenz|mise en demeure|requerimiento de pago|diffida|your complaint|ihre beschwerde|votre plainte|(?:tu|su) (?:queja|reclamaci)|(?:il tuo|il suo) reclamo|datenpanne|datenleck|amtsgericht|landgericht|gerichtlich|violation de données|incident de sécurité|action collective|brecha de (?:datos|seguridad)|demanda colectiva|violazione dei dati|azione collettiva)/i;

const phishing =
  /\b(verify your (?:account|identity)|account (?:locked|suspended|limited|on hold)|suspicious (?:sign|log|activity)|unusual (?:sign|activity)|update your payment|password (?:expires|will expire)|confirm your (?:identity|password|details|payment|card)|reset your password|passwort (?:bestätigen|läuft)|mot de passe (?:expire|doit)|contraseña (?:caduca|expira)|gesperrt|verifizieren sie|ungewöhnliche|konto eingeschränkt|bloqué|vérifiez votre|suspendu|bloquead|verifique su|suspendid|bloccat|verifica (?:il tuo|la tua|l.account)|sospes)/i;

const successor =
  /\b(we are now|we're now|is now|are becoming|is becoming|becomes|new (?:name|owners?)|changing our name|rebrand|joins?|joining|acquired|acquisition|merg(?:e|er|ing)|hei(?:ß|ss)en jetzt|hei(?:ß|ss)t jetzt|aus .{2,60} wird |neuer (?:name|eigentümer)|wird zu|werden zu|übernommen|devient|devenons|est maintenant|s.appelle|nouveau (?:nom|propriétaire)|rachat|ahora (?:somos|es|se llama)|cambia de nombre|nuevo (?:nombre|propietario)|adquirid|diventa|ora (?:siamo|è|si chiama)|si chiama ora|nuovo (?:nome|proprietario)|acquisit)/i;

const former =
  /\b(formerly|previously|früher|ehemals|vormals|anciennement|ex-|antes|anteriormente|già|in precedenza|voorheen)\b/i;

const confirmation =
  /\b(confirm (?:your|the) (?:e-?mail|address|subscription|registration|account|sign)|verify your e-?mail|activate your|bestätigen sie (?:bitte )?ihre|e-mail-adresse bestätigen|anmeldung bestätigen|confirmez votre|activez votre|confirma (?:tu|su)|confirme su|activa tu|conferma (?:il tuo|la tua|l.iscrizione)|attiva il tuo)/i;

const invitation =
  /\b(invited you|invites you to (?:join|connect)|wants to connect|referred you|recommended you|(?:hat|haben) (?:dich|sie) eingeladen|vous (?:a )?invite|te ha invitado|quiere conectar|ti ha invitato)/i;

/** The kind of transaction a subject speaks of, or null. */
export function transactionOf(
  subject: string,
): 'order' | 'delivery' | 'ticket' | 'survey' | 'support' | 'signature' | 'calendar' | null {
  if (survey.test(subject)) return 'survey';
  if (delivery.test(subject)) return 'delivery';
  if (ticket.test(subject)) return 'ticket';
  if (support.test(subject)) return 'support';
  if (signature.test(subject)) return 'signature';
  if (order.test(subject)) return 'order';
  return calendar.test(subject) ? 'calendar' : null;
}

/** A purchase, booking or its delivery: the holder's mail that makes partners write. */
export function isOrder(subject: string): boolean {
  return order.test(subject) || delivery.test(subject) || ticket.test(subject);
}

/** A notice that the law makes someone send. */
export function isLegalNotice(subject: string): boolean {
  return legal.test(subject);
}

/** The usual threats of phishing. */
export function isPhishing(subject: string): boolean {
  return phishing.test(subject);
}

/** A request to confirm a sign-up: somebody typed the address in. */
export function asksToConfirm(subject: string): boolean {
  return confirmation.test(subject);
}

/** An invitation that some person had a service send. */
export function isInvitation(subject: string): boolean {
  return invitation.test(subject);
}

/** An announcement of a new name or owner. */
export function announcesSuccessor(subject: string): boolean {
  return successor.test(subject);
}

/** A claim to have had another name. */
export function claimsFormerName(text: string): boolean {
  return former.test(text);
}

/** Order, booking or tracking numbers in a subject: pieces of at least five characters with three digits. */
export function orderNumbers(subject: string): readonly string[] {
  const pieces = subject.toUpperCase().match(/[A-Z0-9][A-Z0-9-]{4,39}/g) ?? [];
  return pieces
    .filter((piece) => piece.replace(/\D/g, '').length >= 3 && !/^(?:19|20)\d{2}-?\d{0,2}-?\d{0,2}$/.test(piece))
    .slice(0, 5);
}
