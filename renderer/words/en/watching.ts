/** Watching accounts for new mail. */
export const watching = {
  title: 'Watching for new mail',
  text: 'New mail is heard of at once where the server can tell, else within two minutes. On battery accounts are looked at every half an hour, and on a connection that is paid by volume not at all.',
  onBattery: 'Keep watching on battery',
  now: {
    live: 'Right now they are watched as usual.',
    rarely: 'Right now this computer runs on battery: they are looked at every half an hour.',
    not: 'Right now the connection is paid by volume: they are not watched. You can scan by hand whenever you like.',
  },
} as const;
