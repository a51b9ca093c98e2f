/** What leaves the product. It names nobody, no school and no matter: whoever reads it over a shoulder learns nothing. */
export type Message = Readonly<{ subject: string; text: string }>;

/** The same words for every record, so that even their length tells nothing. */
export const messageFor = (urgent: boolean, site: string): Message => {
  const link = new URL('/inbox', site).href;
  return urgent
    ? {
        subject: 'Urgent: sign in to Caseward now',
        text: `Something that cannot wait is in Caseward for you. Sign in to read it:\n\n${link}\n\nIf you cannot sign in, call your school now.\n`,
      }
    : {
        subject: 'Something is waiting for you in Caseward',
        text: `A concern is waiting for you in Caseward. Sign in to read it:\n\n${link}\n`,
      };
};
