/** The tenant that the Agents Playground plays: who sits at its window, and where they can talk. */
export const TENANT = '0e2f6c1a-5b7d-4c0e-9a51-2f4b8d6c7e10';

/** Femke is a kartrekker and one of the programmateam, so that the whole week comes past her. */
export const PERSON = { id: 'p-femke', name: 'Femke Aaldersveen', user: '29:femke' } as const;

/** The channel of the weekbericht. */
export const CHANNEL = { id: '19:programmateam@thread.tacv2', name: 'Programmateam' } as const;

const mail = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`;

const member = (id: string, name: string) => {
  const [givenName = '', ...rest] = name.split(' ');
  return {
    id,
    name,
    // Spelled as the Agents Playground spells it.
    userPrincipleName: mail(name),
    aadObjectId: `00000000-0000-0000-0000-${id.replace(/\W/g, '').padStart(12, '0').slice(-12)}`,
    givenName,
    surname: rest.join(' '),
    email: mail(name),
  };
};

/** What the Agents Playground reads at its start, in its own words (schema 0.1.1); it wants five others at least. */
export const settings = {
  version: '0.1.1',
  tenantId: TENANT,
  bot: { id: '28:krachtbot', name: 'Krachtbot' },
  currentUser: member(PERSON.user, PERSON.name),
  users: [
    member('29:wietske', 'Wietske Overveldt'),
    member('29:dilan', 'Dilan Karagül'),
    member('29:jorrit', 'Jorrit Tammenkamp'),
    member('29:maureen', 'Maureen Blijdorpe'),
    member('29:harmen', 'Harmen Wolvenkampe'),
  ],
  personalChat: { id: 'a:femke' },
  groupChat: { id: '19:overleg@thread.v2', name: 'Overleg' },
  team: {
    id: '19:kracht@thread.tacv2',
    name: 'Alliantie van Kracht',
    aadGroupId: '00000000-0000-0000-0000-0000000000aa',
    channels: [CHANNEL],
  },
};
