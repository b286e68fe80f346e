import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { en } from '../renderer/words/en.ts';
import { addMail, button, enterSample, goTo, makeLedger, unlock } from '../test/e2e/harness/app-steps.ts';
import { openBrowserApp } from '../test/e2e/harness/browser-app.ts';
import { newPlace } from '../test/e2e/harness/places.ts';
import { writeMailbox } from '../test/e2e/harness/write-mailbox.ts';

type Shot = {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
  readonly narrow?: true;
  /** A window tall enough for the whole page; such a large picture is taken in light only. */
  readonly tall?: true;
};

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

/** Opens the leak that reached a company, from the mark of another. */
const openLeak = async (page: Page, holder: string, receiver: string): Promise<void> => {
  await goTo(page, 'leaks');
  const list = page.getByRole('listbox', { name: en.leaks.list });
  const row = list.getByRole('option').filter({ hasText: holder }).filter({ hasText: receiver }).first();
  await list.getByRole('option').first().waitFor();
  // Only rows near the view are drawn.
  if (!(await row.isVisible())) await list.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await row.click();
  await page
    .getByRole('region', { name: en.leaks.detail })
    .getByRole('heading', { level: 2 })
    .first()
    .filter({ hasText: new RegExp(receiver, 'i') })
    .waitFor();
};

/** One leak of each kind, its whole page. */
const kinds: readonly (readonly [name: string, holder: string, receiver: string])[] = [
  ['alias', 'Lantern Monthly', 'The Weekly Almanac'],
  ['name', 'Lantern Monthly', 'Harbour & Home'],
  ['spam', 'Trailhead Outfitters', en.company.nobody],
  ['breach', 'Trailhead Outfitters', 'Quickloan Now'],
  ['phishing', 'Marigold Hotels', en.company.forged],
  ['guessable', 'Cornerstone Gym', 'Power Shake Store'],
  ['alias-service', 'Quillmark Pens', 'Ink Outlet'],
];

/** What a person can say about a leak, what it asks, and what it did: the last of them undone again. */
const corrected: readonly Shot[] = [
  {
    name: 'corrections',
    go: async (page) => {
      await openLeak(page, 'Lantern Monthly', 'Sunward Travel');
      await button(page, en.corrections.do.admitted).scrollIntoViewIfNeeded();
    },
    narrow: true,
  },
  {
    name: 'new-owner',
    go: async (page) => {
      await button(page, en.corrections.do.acquired).click();
      await page.getByLabel(en.corrections.successionDialog.day).fill('2021-01-01');
    },
  },
  {
    name: 'corrected',
    go: async (page) => {
      await button(page, en.actions.save).click();
      await page.getByText(en.corrections.told.acquired).first().waitFor();
    },
  },
  {
    name: 'why-not',
    go: async (page) => {
      await button(page, en.actions.undo).first().click();
      await page.getByText(en.decisions.undone).first().waitFor();
      await goTo(page, 'tags');
      await page.getByLabel(en.tags.search).fill('bramble');
      await page.getByRole('listbox').getByRole('option').filter({ hasText: 'Bramble Books' }).click();
      await page.getByRole('button', { name: /^Why Bramble Toys/ }).click();
      await page.getByRole('dialog').locator('summary').first().click();
    },
  },
];

/** The story in pictures: each screen of the sample, in the order a person meets them. */
const sample: readonly Shot[] = [
  { name: 'home', go: (page) => goTo(page, 'home') },
  {
    name: 'leaks',
    go: async (page) => {
      await goTo(page, 'leaks');
      await page.getByRole('region', { name: en.leaks.detail }).getByRole('article').waitFor();
    },
    narrow: true,
  },
  {
    name: 'leak',
    go: async (page) => {
      await goTo(page, 'leaks');
      // One with something to say against it.
      await page.getByRole('listbox', { name: en.leaks.list }).getByRole('option').filter({ hasText: 'Pixelforge' }).click();
      await page.getByRole('heading', { name: en.leaks.evidence.against }).scrollIntoViewIfNeeded();
    },
    narrow: true,
  },
  {
    name: 'picture',
    go: async (page) => {
      await goTo(page, 'leaks');
      await tab(page, en.leaks.views.picture);
      // The numbers come last.
      await page.getByRole('figure').locator('.recharts-label-list').waitFor();
    },
  },
  { name: 'tags', go: (page) => goTo(page, 'tags') },
  {
    name: 'review',
    go: async (page) => {
      await goTo(page, 'tags');
      await page.getByRole('tab').nth(1).click();
    },
  },
  {
    name: 'letter',
    go: async (page) => {
      await openLeak(page, 'Lantern Monthly', 'The Weekly Almanac');
      await button(page, en.leaks.actions.write).click();
      await page.getByRole('menuitem').first().click();
      await page.locator('main[data-screen="letters"] textarea').first().waitFor();
    },
  },
  {
    name: 'sources',
    go: async (page) => {
      await goTo(page, 'sources');
      await page.getByText(/sample\.mbox$/).evaluate((path) => {
        path.textContent = 'sample.mbox';
      });
    },
  },
  {
    name: 'settings',
    go: async (page) => {
      await goTo(page, 'settings');
      await page.getByText(/mine\.ledger$/).evaluate(showUsualPlace);
    },
  },
  ...kinds.map(
    ([name, holder, receiver]): Shot => ({ name: `kind-${name}`, go: (page) => openLeak(page, holder, receiver), tall: true }),
  ),
  ...corrected,
];

/** The temporary folder of this run says nothing to a reader; the usual place does. */
function showUsualPlace(element: Element): void {
  element.textContent = '/home/jonna/.local/share/tattletag/mine.ledger';
}

/** Takes every screen in light and dark, some of them narrow, empty or with an error, as PNG files into a folder. */
export async function takeScreenshots(folder: string): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const taken: string[] = [];
  const shoot: Shoot = async (page, name, schemes = ['light', 'dark']) => {
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.evaluate(() => document.fonts.ready);
      const path = join(folder, `${name}-${scheme}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      taken.push(`${path} ${Math.round(statSync(path).size / 1024)} KB`);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  };
  await shootSample(shoot);
  await shootOwn(shoot);
  return taken;
}

type Shoot = (page: Page, name: string, schemes?: readonly ('light' | 'dark')[]) => Promise<void>;

async function shootSample(shoot: Shoot): Promise<void> {
  const place = newPlace();
  const app = await openBrowserApp(place);
  try {
    await button(app.page, en.welcome.story.see).waitFor();
    await shoot(app.page, 'welcome');
    await enterSample(app.page);
    const usual = app.page.viewportSize() ?? { width: 1280, height: 860 };
    for (const { name, go, tall } of sample) {
      await app.page.setViewportSize(tall ? { ...usual, height: 1500 } : usual);
      await go(app.page);
      await settled(app.page);
      await shoot(app.page, name, tall ? ['light'] : undefined);
    }
    await app.page.keyboard.press('Escape');
    await app.page.setViewportSize({ width: 520, height: 860 });
    for (const { name, go } of sample.filter(({ narrow }) => narrow)) {
      await go(app.page).catch(() => undefined);
      await shoot(app.page, `${name}-narrow`);
    }
  } finally {
    await app.close();
    place.remove();
  }
}

/** A ledger with nothing in it, a leak without a reference pack, and the lock that refuses a wrong passphrase. */
async function shootOwn(shoot: Shoot): Promise<void> {
  const place = newPlace();
  const first = await openBrowserApp(place);
  await makeLedger(first.page);
  await shoot(first.page, 'home-empty');
  await addMail(first, writeMailbox(place.home));
  await openLeak(first.page, 'Acme', 'Bargain Barn');
  await button(first.page, en.settings.reference.choosePack).scrollIntoViewIfNeeded();
  await settled(first.page);
  await shoot(first.page, 'leak-no-pack');
  await shootAccounts(first.page, shoot);
  await first.close();
  const again = await openBrowserApp(place);
  await unlock(again.page, 'not this one');
  await again.page.getByRole('alert').first().waitFor();
  await shoot(again.page, 'locked-error');
  await again.close();
  place.remove();
}

/** Connecting an account: a provider with an app password, one that has its sign-in page, and one that nobody knows. */
async function shootAccounts(page: Page, shoot: Shoot): Promise<void> {
  for (const [name, address] of [
    ['account-app-password', 'jonna@gmail.com'],
    ['account-sign-in', 'jonna@outlook.com'],
    ['account-unknown', 'jonna@smith-post.example'],
  ] as const) {
    await goTo(page, 'sources');
    await button(page, en.sources.add).first().click();
    await page.getByRole('button', { name: new RegExp(en.accounts.pick) }).click();
    await page.getByLabel(en.accounts.address).fill(address);
    await button(page, en.accounts.next).click();
    await settled(page);
    await shoot(page, name);
    await page.keyboard.press('Escape');
  }
}

/** Nothing is being read or waited for any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
}
