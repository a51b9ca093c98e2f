import { describe, expect, it } from '@jest/globals';
import { organisation } from './chart.fixture';
import { routeAdultConcern } from './route-adult-concern';

type Changes = Parameters<typeof organisation>[0];
const about = (subjects: string | readonly string[], changes: Changes = {}) =>
  routeAdultConcern({ subjects: [subjects].flat() }, organisation(changes));
const leadTeam = ['lead', 'deputy', 'deputy2'];
const centralTeam = ['tsl', 'dpo', 'hr', 'comms', 'systems', 'central'];

describe('a concern about an adult goes', () => {
  it('to the head, when it is about staff, supply or somebody without any role', () => {
    for (const subject of ['teacher', 'supply', 'clerk', 'office', 'caretaker without a role'])
      expect(about(subject)).toEqual({ readers: ['head'], to: 'HT', excluded: [subject] });
  });

  it('to the head, when it is about the lead or a deputy, and the whole local group sees nothing', () => {
    for (const subject of ['lead', 'deputy']) {
      const { readers, to, excluded } = about(subject);
      expect({ readers, to }).toEqual({ readers: ['head'], to: 'HT' });
      expect(excluded).toEqual(expect.arrayContaining(leadTeam));
    }
  });

  it('past a head who is one of that group', () =>
    expect(about('deputy', { school: { DSL: 'head' } })).toMatchObject({ readers: ['executive'], to: 'EHT' }));

  it('to the chair of governors, when it is about the head; deputies and a second head are out', () => {
    const { readers, to, excluded } = about('head', { school: { HT: ['head', 'second head'] } });
    expect({ readers, to }).toEqual({ readers: ['chair'], to: 'COG' });
    expect(excluded).toEqual(expect.arrayContaining(['head', 'second head', ...leadTeam]));
    expect(about('second head', { school: { HT: ['head', 'second head'] } }).readers).toEqual(['chair']);
  });

  it('to the chair of governors for a head who is a governor by office', () =>
    expect(about('head', { school: { GOV: ['head', 'governor'] } })).toMatchObject({ readers: ['chair'], to: 'COG' }));

  it('to the chair and the trust lead, when the head is the safeguarding lead as well', () => {
    const both = { school: { DSL: 'head' } };
    expect(about('head', both)).toMatchObject({ readers: ['chair', 'tsl'], to: 'COG' });
    expect(about('head', { school: { DSL: 'head', COG: [] } })).toMatchObject({ readers: ['tsl'], to: 'TSL' });
    expect(about('head', both).excluded).toContain('head');
  });

  it('past a chair who is close to the head, whichever of the two has declared it', () => {
    for (const declared of [{ chair: ['head'] }, { head: ['chair'] }]) {
      const { readers, to, excluded } = about('head', { declared });
      expect({ readers, to }).toEqual({ readers: ['tsl'], to: 'TSL' });
      expect(excluded).toEqual(expect.arrayContaining(['head', 'chair']));
    }
    expect(about('head', { declared: { head: ['chair', 'tsl', 'ceo'] } })).toMatchObject({ readers: ['trustees'] });
  });

  it('to the chair of governors for an executive head, and no head below them knows', () => {
    const { readers, excluded } = about('executive');
    expect(readers).toEqual(['chair']);
    expect(excluded).toEqual(expect.arrayContaining(['executive', 'head', ...leadTeam]));
    expect(about('executive', { school: { COG: [] } })).toMatchObject({ readers: ['trustees'], to: 'COT' });
    const overTheTrust = { school: { EHT: [] }, trust: { EHT: 'executive' } };
    expect(about('executive', overTheTrust)).toMatchObject({ readers: ['chair'], to: 'COG' });
    const headOfThisOne = { school: { HT: 'executive' } };
    expect(about('executive', headOfThisOne)).toMatchObject({ readers: ['chair'], to: 'COG' });
  });

  it('to the chair of trustees, when it is about the chair of governors, a governor or a trustee', () => {
    for (const subject of ['chair', 'governor', 'link', 'trustee'])
      expect(about(subject)).toMatchObject({ readers: ['trustees'], to: 'COT' });
    expect(about('chair', { trust: { COT: [] } })).toMatchObject({ readers: [], to: 'LADO' });
  });

  it('past a clerk only if the clerk is related', () => {
    expect(about('chair').excluded).not.toContain('clerk');
    expect(about('chair', { declared: { clerk: ['chair'] } }).excluded).toContain('clerk');
  });

  it('to the chief executive and the chair of trustees for the trust lead; the central team is out', () => {
    const { readers, to, excluded } = about('tsl');
    expect({ readers, to }).toEqual({ readers: ['ceo', 'trustees'], to: 'CEO' });
    expect(excluded).toEqual(expect.arrayContaining(centralTeam));
    expect(excluded).not.toEqual(expect.arrayContaining(['trustee']));
    // Those at the head work for the trust too.
    expect(about('tsl', { trust: { STAFF: ['central', 'ceo'] } }).readers).toEqual(['ceo', 'trustees']);
    expect(about('tsl', { declared: { ceo: ['tsl'] } })).toMatchObject({ readers: ['trustees'], to: 'COT' });
  });

  it('to the chair of trustees for the chief executive; the executive and administrators are out', () => {
    const { readers, to, excluded } = about('ceo');
    expect({ readers, to }).toEqual({ readers: ['trustees'], to: 'COT' });
    expect(excluded).toEqual(expect.arrayContaining(['ceo', ...centralTeam, 'executive', 'office']));
  });

  it('to the LADO, when it is about the chair of trustees or nobody inside is independent', () => {
    expect(about('trustees')).toMatchObject({ readers: [], to: 'LADO' });
    const everybody = ['head', 'executive', 'chair', 'tsl', 'ceo', 'trustees'];
    expect(about('teacher', { declared: { teacher: everybody } })).toMatchObject({ readers: [], to: 'LADO' });
    expect(about('ceo', { declared: { trustees: ['ceo'] } })).toMatchObject({ readers: [], to: 'LADO' });
  });

  it('to the next in line, one after another', () => {
    const chain = ['head', 'executive', 'chair', 'tsl', 'ceo', 'trustees'];
    for (const [n, next] of chain.entries())
      expect(about('teacher', { declared: { teacher: chain.slice(0, n) } }).readers).toEqual([next]);
  });
});

describe('several people, or several roles', () => {
  it('take the route of the highest, and what any of them shuts out stays out', () => {
    expect(about(['teacher', 'head'])).toMatchObject({ readers: ['chair'], to: 'COG' });
    expect(about(['head', 'governor'])).toMatchObject({ readers: ['trustees'], to: 'COT' });
    expect(about(['governor', 'lead']).excluded).toEqual(expect.arrayContaining(leadTeam));
  });
  it('count wherever the subject is employed: a head of another school is a head', () => {
    const elsewhere = [{ HT: 'visiting head', GOV: 'other governor' }];
    expect(about('visiting head', { elsewhere })).toMatchObject({ readers: ['chair'], to: 'COG' });
    expect(about('teacher', { elsewhere })).toMatchObject({ readers: ['head'], to: 'HT' });
  });
  it('count only on the day: a head to come is staff', () => {
    const chart = organisation({ school: { HT: ['head'] } });
    const toCome = { id: 'x', personId: 'teacher', role: 'HT' as const, from: '2026-10-01' };
    const later = { ...chart, school: { appointments: [...chart.school.appointments, toCome] } };
    expect(routeAdultConcern({ subjects: ['teacher'] }, later).readers).toEqual(['head']);
  });
});

describe('nobody receives it who could not open it', () => {
  const named = { subjects: ['teacher'], family: ['head'], others: [] };
  it('because they are family of a child in it', () => {
    expect(routeAdultConcern(named, organisation())).toMatchObject({ readers: ['executive'], to: 'EHT' });
    expect(routeAdultConcern(named, organisation()).excluded).toContain('head');
  });
  it('because they declared an interest in a child or a witness in it', () => {
    const close = organisation({ declared: { head: ['child'], executive: ['aunt'] } });
    const route = routeAdultConcern({ subjects: ['teacher'], family: ['aunt'], others: ['child'] }, close);
    expect(route).toMatchObject({ readers: ['chair'], to: 'COG' });
  });
});
