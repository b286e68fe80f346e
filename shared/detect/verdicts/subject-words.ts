import { wordsOf } from './words-of.ts';

/**
 * Words of subject lines, a line a language (English, German, French, Spanish, Italian, Dutch, then Portuguese and others). Each is the
 * beginning of a word or phrase; `~` at its end asks for the end of the word too. General knowledge of how companies write.
 */
export const subjectWords = {
  order: wordsOf(`
    order|purchase|booking|reservation|receipt|invoice|payment|your bill|subscription renew
    bestell|auftrag|kauf~|einkauf|buchung|reservierung|rechnung|beleg~|zahlung|quittung|abbuchung|lastschrift
    commande|achat|réservation|facture|reçu~|paiement|règlement
    pedido|compra|reserva|factura|recibo|pago~|cobro
    ordine|acquisto|prenotazione|fattura|ricevuta|pagamento
    bestelling|factuur|betaling|boeking|aankoop
    encomenda|fatura|pagamento|zamówieni|faktura|beställning|objednávk|rendelés|заказ|оплат|счёт|счет|παραγγελ|τιμολόγι|注文|订单|주문
  `),
  delivery: wordsOf(`
    parcel|package|deliver|shipp(?:ed|ing)|shipment|dispatch|tracking|track your|out for delivery|courier
    paket|päckchen|sendung|lieferung|zustell|versand|unterwegs|abholbereit|abholung
    colis|livraison|livré|expédi|suivi~|point relais
    envío|paquete|entrega|enviad|seguimiento
    pacco|spedizione|consegna|spedit|tracciamento
    pakket|pakje|bezorg|verzend|levering
    przesyłk|paczk|försändelse|zásilk|доставк|посылк|отправлен|αποστολ|配送|発送|快递|배송
  `),
  ticket: wordsOf(`
    ticket|boarding|itinerary|check-?in~|e-?ticket|your trip|your flight|your stay
    eintrittskarte|fahrkarte|fahrschein|bordkarte|reiseplan|ihr flug|ihre reise|ihr aufenthalt
    billet|embarquement|itinéraire|votre vol|votre voyage|votre séjour
    entrada|billete|tarjeta de embarque|su vuelo|tu vuelo|su viaje|tu viaje
    biglietto|carta d.imbarco|il tuo volo|il suo volo|il tuo viaggio
    instapkaart|kaartjes~|vlucht
  `),
  survey: wordsOf(`
    rate your|rate us|review your|your review|leave a review|write a review|survey|feedback|how (?:was|did|satisfied)|your opinion|tell us (?:how|what)|your experience
    bewert|umfrage|ihre meinung|deine meinung|zufrieden|wie war|wie hat
    avis~|évalu|sondage|enquête|votre expérience|notez~|donnez votre
    valora~|valorar|valoración|tu opini[óo]n|su opini[óo]n|encuesta|tu experiencia|su experiencia|qué te ha parecido
    recensi|valuta (?:il|la|i|le|l)|valutazione|sondaggio|la tua opinione|la sua opinione|com.è andat
    beoordeel|beoordeling|uw mening|je mening|enquête
    avalie|avaliaç|opinia|ocena
  `),
  support: wordsOf(`
    ticket ?#|case ?#|case number|request (?:received|#)|support request|your enquiry|your inquiry|your request|we(?: have|.ve) received your|your application
    ihre anfrage|deine anfrage|anliegen|supportanfrage|vorgangsnummer|ihre bewerbung|deine bewerbung
    votre demande|votre candidature|demande d.assistance
    su solicitud|tu solicitud|tu consulta|su consulta|tu candidatura|su candidatura
    la tua richiesta|la sua richiesta|la tua candidatura|assistenza clienti
    uw vraag|je vraag|uw aanvraag|je sollicitatie
    re: \\[|\\[#?\\d{3,}
  `),
  signature: wordsOf(`
    signature (?:requested|required)|sign(?:ature)? request|please sign|complete with docusign|document to sign|ready (?:to|for) sign
    unterschr|zur unterzeichnung|signatur angefordert
    signature (?:demandée|requise)|à signer|signer
    firma (?:el|solicitada|requerida)|firmar|solicitud de firma
    firma (?:richiesta|il|questo)|da firmare|richiesta di firma
    ondertek
  `),
  calendar: wordsOf(`
    invitation:|updated invitation|invited you to a meeting|appointment|meeting|rescheduled|new event:|cancelled event
    einladung:|termin
    invitation :|rendez-vous|réunion
    invitación:|cita~|reunión
    invito:|appuntamento|riunione
    uitnodiging:|afspraak
  `),
  legal: wordsOf(`
    class action|settlement (?:notice|administrator|claim)|notice of (?:data|settlement|proposed|class|bankruptcy)|data (?:breach|security incident|incident)|security incident|privacy incident|legal notice|court (?:order|hearing|notice)|debt collection|your complaint|summons|notice of bankruptcy|bankruptcy (?:notice|proceeding)|liquidator|proof of claim|police investigation|crime reference|victims? of (?:crime|fraud|a data)|product recall|safety recall
    sammelklage|musterfeststellung|datenschutzvorfall|datenschutzverletzung|datenpanne|datenleck|art\\. ?34|inkasso|mahnung|mahnbescheid|letzte zahlungserinnerung|forderung|aktenzeichen|insolvenz(?:verfahren|verwalt|antrag)|amtsgericht|landgericht|gerichtlich|ihre beschwerde|rückrufaktion|produktrückruf|ermittlungsverfahren|staatsanwaltschaft|polizei|geschädigte|steuerbescheid|bußgeldbescheid
    action (?:collective|de groupe)|violation de données|incident de sécurité|fuite de données|recouvrement|mise en demeure|tribunal|liquidation judiciaire|redressement judiciaire|votre plainte|procureur|gendarmerie|enquête (?:pénale|préliminaire|judiciaire)|rappel de produit
    acción colectiva|demanda colectiva|brecha de (?:datos|seguridad)|incidente de seguridad|violación de (?:datos|seguridad)|requerimiento de pago|cobro de deudas|reclamación de deuda|juzgado|fiscalía|policía|perjudicad[oa]s|diligencias|concurso de acreedores|(?:tu|su) (?:queja|reclamaci)
    azione collettiva|class action|violazione dei dati|incidente di sicurezza|data breach|recupero crediti|diffida|sollecito di pagamento|tribunale|procura della repubblica|carabinieri|questura|indagini|fallimento|liquidazione giudiziale|(?:il tuo|il suo) reclamo
    datalek|incasso|aanmaning|rechtbank|faillissement|uw klacht|massaclaim
  `),
  phishing: wordsOf(`
    verify your .{0,30}(?:account|identity|payment|login|log-in|password|details)|payment (?:failed|declined)|could not process your payment|account (?:is )?(?:locked|suspended|limited|restricted|on hold|will be (?:closed|suspended|deleted|terminated))|suspicious (?:sign|log|activity)|unusual (?:sign|log|activity)|update your (?:payment|billing|account)|password (?:expires|will expire|expired)|confirm your (?:identity|password|details|payment|card)|reset your password|mailbox (?:full|is almost|quota)
    passwort (?:bestätigen|läuft|abgelaufen)|gesperrt|eingeschränkt|verifizieren sie|bestätigen sie ihre (?:identität|daten|zahlungs)|ungewöhnliche|verdächtige|zahlung (?:ist |wurde |konnte )?(?:fehlgeschlagen|abgelehnt|nicht)|sicherheitswarnung
    mot de passe (?:expire|doit)|vérifiez votre|confirmez votre (?:identité|compte)|bloqué|suspendu|activité (?:suspecte|inhabituelle)|compte (?:limité|restreint)|mettez à jour vos|paiement (?:a échoué|refusé|rejeté)|échec (?:du|de) paiement
    contraseña (?:caduca|expira)|verifique su|verifica tu|confirme su identidad|bloquead|suspendid|actividad (?:sospechosa|inusual)|cuenta (?:limitada|restringida)|actualice sus|pago (?:rechazado|fallido)
    verifica (?:il tuo|la tua|il suo|la sua|l.account)|conferma (?:la tua identità|i tuoi dati)|bloccat|sospes|attività (?:sospetta|insolita)|account limitato|aggiorna i (?:tuoi|suoi)|pagamento (?:rifiutato|non riuscito|fallito)
    geblokkeerd|verifieer uw|beperkt|opgeschort|verdachte
  `),
  /** Papers and dates that somebody has only with a company they deal with. */
  document: wordsOf(`
    your (?:policy|contract|statement|prescription|warranty|test drive|appointment)|policy document|insurance certificate|(?:lab|test) results|exam registration|registration received
    versicherungsschein|police~|vertragsunterlagen|ihr vertrag|beitragsrechnung|kontoauszug|laborbefund|ihr befund|ihr rezept|garantieschein|probefahrt|ihr termin
    votre (?:contrat|police|relevé|ordonnance|garantie|rendez-vous)|attestation d.assurance|résultats d.analyse
    (?:su|tu) (?:póliza|contrato|extracto|receta|garantía|cita)|resultados de
    (?:la tua|la sua|il tuo|il suo) (?:polizza|contratto|estratto|ricetta|garanzia|appuntamento)|referto
    uw (?:polis|contract|afschrift|recept|afspraak)|twoja (?:polisa|umowa)
  `),
  /** How mail programs begin the subject of an automatic answer. */
  autoReply: wordsOf(`
    automatic reply:|auto(?:matic)?[ -]?reply:|auto[ -]?response:|out of (?:the )?office~|on vacation:
    automatische antwort:|abwesenheitsnotiz|abwesend:|abwesenheit:|außer haus:
    réponse automatique|absence du bureau|absent(?:e)? du bureau
    respuesta automática|fuera de la oficina
    risposta automatica|fuori ufficio|fuori sede
    automatisch antwoord|afwezig:
    odpowiedź automatyczna|resposta automática|autosvar:|automatsvar:|automatisk svar|automaattinen vastaus
  `),
  /** What strangers offer from free mailboxes. */
  solicitation: wordsOf(`
    you(?: have|.ve)? won|winning notification|lottery|jackpot|inheritance|next of kin|beneficiary|bitcoin|crypto|forex|investment (?:opportunity|offer)|business (?:proposal|offer)|loan offer|seo~|backlink|guest post|rank(?:ing)? (?:on|your)|web(?:site)? (?:re)?design|mobile app development|lead generation
    sie haben gewonnen|du hast gewonnen|lotterie|erbschaft|gewinnbenachrichtigung|kreditangebot|geschäftsvorschlag|investitionsangebot|suchmaschinenoptimierung
    vous avez gagné|loterie|héritage|offre de prêt|proposition d.affaires|référencement
    (?:ha|has) ganado|lotería|herencia|oferta de préstamo|propuesta de negocio|posicionamiento web
    (?:hai|ha) vinto|lotteria|eredità|offerta di prestito|proposta d.affari|posizionamento sui motori
    gewonnen|loterij|erfenis|lening
  `),
  /** A new name or owner, said so plainly that it needs no name beside it. */
  successor: wordsOf(`
    new (?:company |brand |business |trading )?name~|chang(?:ing|ed|es) (?:our|its) name|name change|name is changing|renamed|renaming|rebrand|new owner|under new ownership|acquired by|been acquired|acquisition of|acquisition by|merger|merg(?:ing|ed|es) with|(?:now|become|becoming|becomes) (?:a )?part of the .{2,40} (?:group|family)|now part of|(?:now|be) known as|now called|taken over by|transfer of your (?:account|data|contract|subscription)
    neue[nr]? name|namensänderung|umbenenn|umbenannt|umfirmier|hei(?:ß|ss)(?:en|t) (?:jetzt|künftig|nun|ab)|neue[nr]? (?:eigentümer|inhaber|betreiber|gesellschafter)|übernommen (?:von|worden)|(?:von|durch) .{2,40} übernommen|wurde übernommen|übernahme (?:durch|von|der)|teil der .{2,40}(?:gruppe|familie)|gehör(?:t|en) (?:jetzt|nun|künftig|ab)|fusion~|verschmelzung|zusammenschluss|vertragsübergang
    nouveau nom~|nouveau propriétaire|chang(?:e|eons|ement) de (?:nom|propriétaire)|racheté|rachat (?:de|par)|repris(?:e)? par|acquis(?:e)? par|fusion~|rejoint le groupe|désormais partie|s.appelle (?:désormais|maintenant)
    nuevo nombre|nuevo propietario|nuevos dueños|cambi(?:a|amos|o) de (?:nombre|propietario)|ahora (?:somos|se llama|nos llamamos|forma parte)|adquirid[oa]s? por|adquisición (?:de|por)|fusión~|se une al grupo
    nuovo nome|nuovo proprietario|nuova proprietà|cambi(?:a|amo|o) (?:di )?nome|ora (?:siamo|si chiama|ci chiamiamo|facciamo parte)|si chiama ora|acquisit[oa] da|acquisizione (?:di|da)|fusione~|entra (?:a far parte|nel gruppo)
    nieuwe naam|nieuwe eigenaar|overgenomen door|overname|naamswijziging|gaat verder als
    novo nome|mudou de nome|adquirid[oa] por
  `),
  /** Verbs of change that advertising uses too: they announce something only beside the company's own name. */
  becoming: wordsOf(`
    (?:are|is) now|we.re now|is becoming|becomes|joins?~|joining|acquires
    (?:ist|sind) (?:jetzt|nun)|wird zu[mr]?~|werden zu~|aus .{2,60} wird
    (?:est|sommes) (?:maintenant|désormais)|devient|devenons|fait (?:maintenant|désormais) partie
    pasa(?:mos)? a (?:ser|llamar|formar)|ahora es|se convierte en
    diventa|diventiamo|entra in|(?:è|siamo) ora|ora è
    wordt~|wordt onderdeel
  `),
  former: wordsOf(`
    formerly|previously|ex-|f/k/a|fka~
    früher|ehemals|vormals|zuvor
    anciennement|autrefois
    antes~|anteriormente
    già~|in precedenza|precedentemente
    voorheen
    antigo|anteriormente
  `),
  confirmation: wordsOf(`
    confirm (?:your|the) (?:e-?mail|address|subscription|registration|account|sign|newsletter)|please confirm|verify your (?:e-?mail|account)|account .{0,40}(?:was |has been |is )?created|(?:sign-?in|log-?in|verification|security|access|one-time|confirmation) (?:code|password|link)|verify your address|activate your|complete your (?:registration|sign)|finish (?:signing|setting)|one more step
    bestätigen sie (?:bitte )?ihre|bestätige (?:bitte )?deine|bitte bestätig|e-mail-adresse bestätigen|anmeldung bestätigen|newsletter-anmeldung|registrierung abschließen|konto .{0,40}(?:wurde |ist )?(?:angelegt|erstellt|eröffnet|eingerichtet)|(?:anmelde|sicherheits|bestätigungs|einmal|verifizierungs|zugangs)code|aktivieren sie ihr|aktiviere dein
    confirmez votre|confirme(?:r|z)? (?:ton|votre|l.)|activez votre|active ton|validez votre|finalisez votre inscription|confirmation d.inscription|compte .{0,40}(?:a été |est )?créé|code de (?:connexion|vérification|sécurité|confirmation)
    confirma (?:tu|su)|confirme su|activa tu|active su|verifica tu correo|completa tu registro|cuenta .{0,40}(?:ha sido |fue )?creada|código de (?:verificación|acceso|seguridad|inicio|confirmación)
    conferma (?:il tuo|la tua|il suo|la sua|l.iscrizione|la registrazione)|attiva il tuo|completa la registrazione|verifica il tuo indirizzo|account .{0,40}(?:è stato )?creato|codice di (?:accesso|verifica|sicurezza|conferma)
    bevestig (?:uw|je)|activeer (?:uw|je)|account (?:is )?aangemaakt|(?:inlog|verificatie|beveiligings)code
    confirme (?:seu|sua)|potwierdź|konto .{0,40}(?:zostało )?(?:utworzone|założone)|kod (?:logowania|weryfikacyjny)|bekräfta|bekræft
  `),
  invitation: wordsOf(`
    invited you|invites you to (?:join|connect)|has invited|wants to connect|referred you|recommended you|shared .{1,60} with you|is inviting you
    (?:hat|haben) (?:dich|sie) eingeladen|lädt (?:dich|sie) ein|möchte sich (?:mit ihnen )?vernetzen|hat .{1,60} mit (?:dir|ihnen) geteilt|wurde(?:n|st)? .{0,40}eingeladen
    vous (?:a )?invite|t.a invité|t.invite|vous a invité|souhaite se connecter|a partagé
    te ha invitado|le ha invitado|te invita a unirte|quiere conectar|ha compartido
    ti ha invitato|la ha invitata|ti invita a|vuole connettersi|ha condiviso
    heeft (?:je|u) uitgenodigd|nodigt (?:je|u) uit
  `),
} as const;
