/** Words for the person spoken to, in the case in which a name may follow them: "good news for you, Jonh Smiht". */
const you =
  /(?:^|[\s(])(?:you|du|dich|dir|euch|sie|ihnen|vous|toi|te|ti|tí|usted|ustedes|vostè|lei|voi|você|jou|u|dig|deg|dej|sinulle|sinua|ciebie|tobie|pana|panią|tebe|vás|vám|önnek|neked|önt|dumneavoastră|tine|sana|size|seni|sizi|тебя|тебе|вас|вам|ви|вы|σας|σένα|εσάς|לך|לכם|لك|لكم),\s*$/iu;
/** Thanks and partings end a mail: the name behind them is its writer's. */
const parting = /^(?:thank|thanks|see|love|miss|danke|merci|gracias|grazie|dank|obrigad|tack|takk|tak|kiitos|dziękuję|спасибо)/iu;
/** Joy, a question or an exclamation right before the name. */
const hailed =
  /(?:^|[.!?]\s)(?:(?:good|great|exciting|big|wonderful) news|congratulations|congrats|happy birthday|surprise|hurry|last chance|welcome(?: back)?|good morning|hooray|gute nachrichten|glückwunsch|herzlichen glückwunsch|willkommen(?: zurück)?|alles gute|félicitations|bonne nouvelle|bienvenue|joyeux anniversaire|felicidades|enhorabuena|buenas noticias|bienvenid[oa]|feliz cumpleaños|congratulazioni|buone notizie|auguri|benvenut[oa]|gefeliciteerd|goed nieuws|welkom(?: terug)?|parabéns|boas notícias|bem-vind[oa]|gratulujemy|grattis|tillykke|поздравляем|хорошие новости|с днём рождения)[,!:]?\s*$/iu;
/** What makes a name behind which a comma stands somebody who is spoken of: "Jaen Doe, our editor". */
const role =
  /^,\s*(?:our|editor|author|founder|co-founder|ceo|director|president|head|manager|unser|unsere|redakteur|redakteurin|autor|autorin|gründer|notre|rédact|auteur|nuestr|direct|fondat|redact)/iu;

/**
 * Of the near spellings in a mail's beginning, those it calls: the name that the first line begins with and a sign or the line's
 * end follows, and the one that stands behind "you," or a hail with nothing more in its clause. Who is written about is not called.
 */
export const calledInSentence = (line: string, start: string, spellings: readonly string[]): readonly string[] => {
  if (spellings.length === 0) return spellings;
  const plain = start.replace(/\s+/g, ' ');
  const first = line.replace(/\s+/g, ' ').trim();
  return spellings.filter((name) => {
    const at = plain.indexOf(name);
    if (at < 0) return false;
    const behind = plain.slice(at + name.length);
    if (at === 0) return first.length === name.length || (/^\s?[,!:;?.…–—-]/u.test(behind) && !role.test(behind));
    const clause = plain.slice(0, at);
    const closed = behind.trim() === '' || /^\s?[,!:;?.…–—]/u.test(behind);
    if (!closed || role.test(behind)) return false;
    const spoken = clause.slice(Math.max(0, clause.search(/[^.!?]*$/)));
    return hailed.test(clause) || (you.test(clause) && !(parting.test(spoken.trim()) && behind.trim() === ''));
  });
};
