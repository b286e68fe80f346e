import type { Sector } from './sample-companies.ts';

/** What a company of each kind writes about: subjects with the paragraph that goes with each. */
export const topics: Readonly<Record<Sector, readonly [Topic, ...Topic[]]>> = {
  books: [
    ['New on our shelves this month', 'Twelve novels arrived this week, three of them by people who live around the corner.'],
    ['An evening with the author', 'Join us on Thursday at seven. There will be tea, and questions are welcome.'],
    ['Nos coups de cœur du mois', 'Cinq romans, deux bandes dessinées et un livre de recettes : nos libraires ont choisi.'],
    [
      'Your reading list for long evenings',
      'We asked our readers for the book they lend most often. Here are the ten that came up again and again.',
    ],
  ],
  garden: [
    ['What to sow now', 'The soil is warm enough for beans and late lettuce. Water in the morning, not at night.'],
    ['Bulbs are in', 'Tulips, alliums and a few rare daffodils. Plant them three times as deep as they are tall.'],
    ['From our greenhouse', 'The figs did well this year. From next week we have young plants in the shop.'],
  ],
  food: [
    ['A fresh roast from the hills', 'Notes of plum and cocoa, roasted on Tuesday and sent the same day.'],
    ['This week in your crate', 'Carrots, chard, the first plums and a recipe for all three.'],
    ['Opening hours over the holidays', 'We close early on the 24th and are back on the 27th.'],
    ['Crème brûlée, the easy way', 'Five ingredients and a little patience. The recipe is below.'],
  ],
  home: [
    ['Made to last', 'How we choose our oak, and why it takes two years before we use it.'],
    ['New in the workshop', 'A small series of stools, and the first lamps by our neighbours.'],
    ['Care tips for autumn', 'A little wax now keeps the wood quiet through the winter.'],
  ],
  energy: [
    ['Ihr Zählerstand', 'Bitte teilen Sie uns Ihren Zählerstand bis zum Monatsende mit. Das dauert nur eine Minute.'],
    [
      'Ökostrom: so war unser Jahr',
      'Mehr Wind, weniger Gas: über 92 % unseres Stroms kam aus erneuerbaren Quellen. Schöne Grüße aus dem Norden.',
    ],
    ['Ihre Abschlagszahlung', 'Ihr monatlicher Abschlag bleibt unverändert. Sie müssen nichts tun.'],
  ],
  finance: [
    ['Your statement is ready', 'You can read your statement in your account. We never send links to sign in.'],
    ['A change to our terms', 'From the first of next month a few paragraphs read more clearly. Nothing gets more expensive.'],
    ['Keeping your account safe', 'We will never ask for your password by mail or on the phone.'],
  ],
  culture: [
    ['This month on our programme', 'Four premieres, one open rehearsal, and a long night for friends of the house.'],
    ['Members go first', 'Tickets for the new season open for members on Monday at ten.'],
    ['Thank you for coming', 'It was a full house. The photographs are on our page.'],
  ],
  software: [
    ['What changed in this release', 'Faster start, fewer questions, and a fix for the bug many of you wrote to us about.'],
    ['Planned maintenance', 'On Sunday between two and four in the morning the service may be away for a few minutes.'],
    ['Your invoice', 'Thank you. The invoice for this period is in your account.'],
  ],
  travel: [
    ['Timetable changes', 'From the second Sunday of the month two of our lines run every half hour.'],
    ['Three walks by train', 'No car needed: start at the station, end at a café.'],
  ],
  health: [
    ['Time for a check-up', 'Your last visit was half a year ago. Call us or write, and we find a time.'],
    ['Class schedule', 'Two new morning classes, and the Sunday class moves to ten.'],
    ['Your order is ready to collect', 'You can pick it up until Saturday at six.'],
  ],
  fashion: [
    ['The wool is here', 'Undyed, soft, and from sheep we have met.'],
    ['Repair instead of replace', 'Send us your jacket; we mend zips and seams for the price of the thread.'],
    ['Last pairs', 'A few sizes are left of last year’s boots.'],
  ],
  news: [
    ['The week in brief', 'What the council decided, what it did not, and what comes next.'],
    ['Long read for the weekend', 'A portrait of the river, from the spring to the sea.'],
    ['In the new issue', 'Forty pages on light: lighthouses, fireflies, and the people who change the bulbs.'],
    ['Letters from our readers', 'You wrote to us about bicycles. We print the best, and the angriest.'],
  ],
};

export type Topic = readonly [subject: string, paragraph: string];
