import type { Person } from '../../shared/detect/judging.ts';

/** The invented person whose mailbox it is: a domain of her own where every address arrives, and a mailbox at a provider. */
export const samplePerson: Person = {
  addresses: ['jonna@smith-post.example', 'jonna.smith@mailhaus.example'],
  names: ['Jonna Smith'],
};

/** Her own domain. */
export const ownDomain = 'smith-post.example';
/** Her mailbox at the provider, the one that takes `+tags`. */
export const providerMailbox = 'jonna.smith@mailhaus.example';
/** The provider's server that checks what comes in. */
export const providerServer = 'mx.mailhaus.example';
/** How she wrote her name for the magazine, and nowhere else. */
export const misspeltName = 'Jonha Smiht';
