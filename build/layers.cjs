/** The laws of the house as rules for dependency-cruiser: one rule a law, type imports count. Read beside ARCHITECTURE.md. */

/** Matches a package wherever it was installed, its own types included, and also when it is not installed at all. */
const packages = (...names) => {
  const any = names.join('|');
  return `(^|/)node_modules/(@types/)?(${any})/|^(${any})(/|$)`;
};

const rooms = '^(main|preload|renderer|shared)/';
const hosts = '^main/hosts/(desktop|browser|cli)/';
const stages = ['facts', 'tags', 'senders', 'verdicts', 'leaks'];
const stage = (name) => `^shared/detect/${name}/`;

const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A stage may look back along the river, never ahead: one rule a stage, for every stage that comes after it. */
const stageLaws = stages
  .slice(0, -1)
  .map((name, at) =>
    law(
      `stage-${name}-looks-back-only`,
      `shared/detect/${name} imports only the stages before it`,
      { path: stage(name) },
      { path: stages.slice(at + 1).map(stage) },
    ),
  );

module.exports = {
  forbidden: [
    ...stageLaws,
    law(
      'stages-do-not-know-the-river',
      'A stage does not import the files that put the stages together',
      { path: stages.map(stage) },
      { path: '^shared/detect/[^/]+$' },
    ),
    law(
      'detect-stands-alone',
      'shared/detect imports only itself, the company book, text rules and tldts',
      { path: '^shared/detect/' },
      { pathNot: ['^shared/(detect|companies|text)/', packages('tldts')] },
    ),
    law(
      'shared-is-portable',
      'shared imports only shared, zod and tldts: no Node, no DOM, no Electron',
      { path: '^shared/' },
      { pathNot: ['^shared/', packages('zod', 'tldts')] },
    ),
    law(
      'contract-has-no-implementation',
      'shared/contract imports only itself and zod',
      { path: '^shared/contract/' },
      { pathNot: ['^shared/contract/', packages('zod')] },
    ),
    law(
      'electron-lives-in-the-desktop-host',
      'electron is imported only in main/hosts/desktop and preload',
      { path: rooms, pathNot: '^(main/hosts/desktop|preload)/' },
      { path: packages('electron') },
    ),
    law(
      'electron-store-lives-in-the-desktop-host',
      'electron-store is imported only in main/hosts/desktop',
      { path: rooms, pathNot: '^main/hosts/desktop/' },
      { path: packages('electron-store') },
    ),
    law(
      'imapflow-lives-in-imap',
      'imapflow is imported only in main/sources/imap',
      { path: rooms, pathNot: '^main/sources/imap/' },
      { path: packages('imapflow') },
    ),
    law(
      'oauth-lives-in-its-room',
      'oauth4webapi is imported only in main/oauth',
      { path: rooms, pathNot: '^main/oauth/' },
      { path: packages('oauth4webapi') },
    ),
    law(
      'oauth-stands-alone',
      'main/oauth imports only itself, the contract and its library: nothing that logs, keeps or shows can be reached from there',
      { path: '^main/oauth/' },
      {
        pathNot: [
          '^main/oauth/',
          '^shared/contract/',
          '^node:(http|net|crypto)$',
          '^(http|net|crypto)$',
          packages('oauth4webapi', 'zod'),
        ],
      },
    ),
    law(
      'guessing-stands-alone',
      'main/accounts/guess imports only itself, the table of providers, name service, https and htmlparser2: it can reach no secret and no file',
      { path: '^main/accounts/guess/' },
      {
        pathNot: [
          '^main/accounts/guess/',
          '^main/sources/imap/providers\\.ts$',
          '^(node:)?(dns|http|https|net|url)$',
          packages('htmlparser2'),
        ],
      },
    ),
    law(
      'mailparser-lives-in-mail',
      'mailparser is imported only in main/mail',
      { path: rooms, pathNot: '^main/mail/' },
      { path: packages('mailparser') },
    ),
    law(
      'libsql-lives-in-the-ledger',
      'libsql is imported only in main/ledger',
      { path: rooms, pathNot: '^main/ledger/' },
      { path: packages('libsql') },
    ),
    law(
      'recharts-lives-in-charts',
      'recharts is imported only in renderer/charts',
      { path: rooms, pathNot: '^renderer/charts/' },
      { path: packages('recharts') },
    ),
    law(
      'renderer-imports-only-shared',
      'renderer imports no other room of the house',
      { path: '^renderer/' },
      { path: '^(main|preload|test|build)/' },
    ),
    law('renderer-has-no-node', 'renderer imports no Node module', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    law(
      'preload-is-a-thin-door',
      'preload imports only electron and shared/contract',
      { path: '^preload/' },
      { pathNot: ['^preload/', '^shared/contract/', packages('electron')] },
    ),
    law(
      'hosts-do-not-know-each-other',
      'a host does not import another host',
      { path: hosts },
      { path: hosts, pathNot: '^main/hosts/$1/' },
    ),
    law(
      'only-hosts-know-hosts',
      'the rest of main, and what hosts share, does not import a host',
      { path: '^main/', pathNot: hosts },
      { path: hosts },
    ),
    law(
      'main-does-not-import-screens',
      'main imports neither renderer nor preload',
      { path: '^main/' },
      { path: '^(renderer|preload)/' },
    ),
    law(
      'readers-only-read',
      'sources and mail do not import what keeps or answers',
      { path: '^main/(sources|mail)/' },
      { path: '^main/(ledger|scan|engine|report|hosts)/' },
    ),
    law('product-does-not-import-tests', 'no room imports test or build', { path: rooms }, { path: '^(test|build)/' }),
    law('no-cycles', 'no file imports itself through others', { path: rooms }, { circular: true }),
    law('everything-is-found', 'every import leads somewhere', { path: rooms }, { couldNotResolve: true }),
  ],
};
