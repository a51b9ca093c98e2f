import {
  aboutAnAdult,
  aboutAnAdultTitle,
  agencyWords,
  authoritiesOf,
  nationalLines,
  nationalLinesTitle,
  onCallWords,
  telOf,
  urgentSteps,
  urgentTitle,
  type UrgentCard,
} from '@caseward/organisation-domain/urgent-help';
import { createHash } from 'node:crypto';

/** Inside the file: it has to look right from a disk, from another server and from a browser that is offline. */
const style = `
:root{color-scheme:light dark;--ground:#fff;--ink:#16191d;--quiet:#4a5260;--rule:#c9ced6;--danger:#a3123a;--link:#0b4f8a}
@media (prefers-color-scheme:dark){:root{--ground:#14171b;--ink:#eef1f4;--quiet:#b3bac4;--rule:#3d444e;--danger:#ff8fa8;--link:#8cc4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.75rem;line-height:1.2;color:var(--danger);margin:.5rem 0 1rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-top:2px solid var(--rule);padding-top:1rem}
h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
ol{padding-left:1.5rem}
li{margin-bottom:.625rem}
a{color:var(--link)}
a[href^="tel:"]{font-weight:700;white-space:nowrap;display:inline-block;padding:.375rem 0}
ol a[href^="tel:"]{padding:0}
ul{list-style:none;padding:0;margin:0}
ul li{margin:0;border-bottom:1px solid var(--rule);padding:.25rem 0;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;align-items:center}
ul li span{flex:1 1 14rem}
small{color:var(--quiet);font-size:.9375rem;display:block}
.quiet{color:var(--quiet)}
@media print{body{font-size:9.5pt;line-height:1.3}main{max-width:none;padding:0}h1{margin:0 0 .5rem;font-size:16pt}h2{font-size:12pt;margin:.75rem 0 .25rem;padding-top:.5rem;break-after:avoid}small{font-size:8.5pt}a[href^="tel:"]{padding:0}ul li{padding:.1rem 0}h3{break-after:avoid}ul li,ol li{break-inside:avoid;margin-bottom:.2rem}a{color:inherit;text-decoration:none}.screen{display:none}}
@page{margin:14mm}
`;

/** The page may use its own style and nothing else: no script, no file, no other address. */
export const urgentPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const plain = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');
const phone = (number: string) => `<a href="${plain(telOf(number))}">${plain(number)}</a>`;
const line = (who: string, number: string, more: readonly (string | undefined)[] = []) => {
  const small = more.filter((one) => one !== undefined).map(plain).join(' · '); // prettier-ignore
  return `<li><span>${plain(who)}${small ? `<small>${small}</small>` : ''}</span> ${phone(number)}</li>`;
};
const list = (lines: readonly string[]) => (lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '');

type Contact = UrgentCard['authorities'][number]['contacts'][number];
const contact = ({ agency, name, phone: number, hours, email }: Contact) =>
  line(agencyWords[agency], number, [name, hours, email]);

/** A school's line and what else it has for itself. */
const school = ({ name, onCall, contacts }: UrgentCard['schools'][number]) => [
  ...(onCall ? [line(name, onCall, [onCallWords])] : []),
  ...contacts.map((one) => line(`${name}: ${agencyWords[one.agency]}`, one.phone, [one.name, one.hours, one.email])),
];

const authority = (card: UrgentCard, name: string) => {
  const contacts = card.authorities.find((one) => one.name === name)?.contacts ?? [];
  const lines = [...contacts.map(contact), ...card.schools.filter((one) => one.authority === name).flatMap(school)];
  return lines.length > 0 ? `<h2>${plain(name)}</h2>${list(lines)}` : '';
};

const longDay = (day: string) => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The whole page as one file. Without a card it still says what to do. */
export const urgentPage = (card: UrgentCard | undefined): string => {
  const names = card ? authoritiesOf(card) : [];
  const steps = urgentSteps.map(({ first, call, then }) => `<li><strong>${call ? `<a href="${telOf(call)}">${plain(first)}</a>` : plain(first)}</strong>${then.startsWith(',') ? '' : ' '}${plain(then)}</li>`); // prettier-ignore
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${plain(urgentTitle)}</title>
<style>${style}</style></head><body><main>
<h1>${plain(urgentTitle)}</h1>
<ol>${steps.join('')}</ol>
<h2>${plain(aboutAnAdultTitle)}</h2><p>${plain(aboutAnAdult)}</p>
${card ? names.map((name) => authority(card, name)).join('') : ''}
<h2>${plain(nationalLinesTitle)}</h2>${list(nationalLines.map(({ who, phone: number }) => line(who, number)))}
<p class="quiet">${card ? `Numbers as of ${plain(longDay(card.asOf))}. ` : ''}Print this page and put it where staff can see it.</p>
<p class="screen"><a href="/report">Report a concern</a></p>
</main></body></html>
`;
};
