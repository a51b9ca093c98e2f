import { organisationAround, restrictionAggregate } from '@caseward/access-domain';
import { decisionInput, id } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byHead } from './breach';
import { ready } from './breach-life';
import { breachSeverity } from './codes';
import { severityTests } from './events';
import { dataOfficers } from './routing';

/**
 * How grave it is. Loss of confidentiality, defamation, harm to the school's name, something illegal or a liability to
 * others: any of them, or not being sure of one, means that it is investigated (policies, breach of policy 14.1).
 */
export const assessSeverity = breachCommand({
  type: 'AssessSeverity',
  input: z.object({ breachId: id, ...severityTests, severity: breachSeverity, ...decisionInput }),
  may: byHead,
  about: ({ breachId }) => breachId,
  sole: true,
  async facts(read, { breachId }, moment) {
    const own = await read(restrictionAggregate, breachId);
    if (!own) return { officers: [] };
    return { officers: dataOfficers(await organisationAround(read, own.school, moment), own) };
  },
  decide(before, input, { actor }, { officers }) {
    const breach = ready(before, 'AssessSeverity', actor);
    const { confidentiality, defamation, reputation, illegality, liability } = input;
    const tests = [confidentiality, defamation, reputation, illegality, liability];
    // What was to stay inside has got out: whoever looks after personal information says what follows.
    const dataIsNew = confidentiality !== 'no' && breach.data === undefined;
    const data = {
      ...input,
      mandatory: tests.some((answer) => answer !== 'no'),
      called: dataIsNew
        ? officers.filter(({ personId }) => !breach.called.some((one) => one.personId === personId))
        : [],
      ...(dataIsNew ? { dataAwareAt: breach.awareAt } : {}),
    };
    return [{ type: 'SeverityAssessed', data: { ...data, called: [...data.called] } }];
  },
  letsIn: (events) =>
    events.flatMap((e) => (e.type === 'SeverityAssessed' ? e.data.called.map(({ personId }) => personId) : [])),
});
