/** What leaves the product. It names nobody, no school and no matter: whoever reads it over a shoulder learns nothing. */
export type Message = Readonly<{ subject: string; text: string }>;

/**
 * The same words for every record and every notice, so that even their length tells nothing. It leads to what waits, from
 * where everything has its own way: whoever reads a policy has no inbox.
 */
export const messageFor = (urgent: boolean, site: string): Message => {
  const link = new URL('/alerts', site).href;
  return urgent
    ? {
        subject: 'Urgent: sign in to Caseward now',
        text: `Something that cannot wait is in Caseward for you. Sign in to read it:\n\n${link}\n\nIf you cannot sign in, call your school now.\n`,
      }
    : {
        subject: 'Something is waiting for you in Caseward',
        text: `Something is waiting for you in Caseward. Sign in to see what it is:\n\n${link}\n`,
      };
};
