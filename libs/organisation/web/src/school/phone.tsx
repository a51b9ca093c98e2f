import { telOf } from '@caseward/organisation-domain/urgent-help';

/** Pressed, it calls. */
export const Phone = ({ number }: Readonly<{ number: string }>) => (
  <a className="phone" href={telOf(number)}>
    {number}
  </a>
);
