import { z } from 'zod';

const routeShape = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('home') }),
  z.object({
    screen: z.literal('leaks'),
    view: z.enum(['list', 'picture', 'review']),
    leakId: z.string().nullable(),
    search: z.string(),
  }),
  z.object({ screen: z.literal('tags'), tab: z.enum(['yours', 'proposed']), tagId: z.string().nullable() }),
  z.object({ screen: z.literal('letters'), letterId: z.number().nullable() }),
  z.object({ screen: z.literal('sources') }),
  z.object({ screen: z.literal('settings') }),
]);

/** Where in the app the person is. It lives in the history's state, never in the address: the browser host keeps its token there. */
export type Route = z.infer<typeof routeShape>;
export type ScreenName = Route['screen'];

/** The start of each screen, in the order of the rail. */
export const firstRoutes = {
  home: { screen: 'home' },
  leaks: { screen: 'leaks', view: 'list', leakId: null, search: '' },
  tags: { screen: 'tags', tab: 'yours', tagId: null },
  letters: { screen: 'letters', letterId: null },
  sources: { screen: 'sources' },
  settings: { screen: 'settings' },
} as const satisfies { readonly [S in ScreenName]: Extract<Route, { screen: S }> };

/** The screens in the order of the rail; the digit keys go there. */
export const screenNames = ['home', 'leaks', 'tags', 'letters', 'sources', 'settings'] as const satisfies readonly ScreenName[];

/** Reads a history entry's state; anything unknown is Home. */
export const readRoute = (state: unknown): Route => {
  const parsed = routeShape.safeParse(state);
  return parsed.success ? parsed.data : firstRoutes.home;
};
