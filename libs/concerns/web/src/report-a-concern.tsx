import { commandDocument } from '@caseward/contract';
import { useAskSchools, type SchoolName } from '@caseward/organisation-web';
import { Asked, CommandForm, newId, Notice, Page, Radios, Select, useCommandForm, useMe } from '@caseward/web-kit';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { AccountField } from './report-account';
import { DangerPanel } from './danger-panel';
import { atStart } from './goes-to';
import { AlreadySent } from './already-sent';
import { asks, emptyReport, inputOf, missing, type ReportForm as Form } from './report';
import { MoreAboutIt } from './report-more';
import { ReportPeople } from './report-people';
import { dated, saying } from './report-when';
import { refusals, safeWords } from './report-words';
import { tellWords, useReceivers } from './use-receivers';
import { When } from './when';

/** One page, one send: who, whether they are safe, and what was seen or heard. Routing is not the reporter's task. */
export const ReportAConcern = () => (
  <Page title="Report a concern">
    <Asked ask={useAskSchools()} lines={6}>
      {(schools) => <ReportForm schools={schools} />}
    </Asked>
  </Page>
);

const ReportForm = ({ schools }: Readonly<{ schools: readonly SchoolName[] }>) => {
  const { personId } = useMe();
  const navigate = useNavigate();
  // Whom a search has shown: a name that is written but not linked can be noticed. In memory, as long as the form is open.
  const [seen] = useState(() => new Set<string>());
  const only = schools.length === 1 ? schools[0]?.id : undefined;
  const sent = useCommandForm({
    draft: `report-${personId}`,
    initial: emptyReport,
    command: () => import('@caseward/concerns-domain').then(({ submitConcern }) => submitConcern),
    document: commandDocument('SubmitConcern'),
    input: (values) => inputOf(dated(values), only),
    commandId: (values) => values.commandId,
    check: missing,
    asks,
    refusals,
    changes: ['concern'],
    onDone: ({ recordId }) => void navigate(`/report/sent/${recordId}`, { state: 'sent' }),
  });
  const values = dated(sent.values);
  const form: Form = {
    values,
    problems: sent.problems,
    field: (name, as) => {
      const field = sent.field(name, as);
      const onChange = (value: (typeof values)[typeof name]) => {
        sent.write((before) => ({ ...saying(before, name), commandId: newId() }));
        field.onChange(value);
      };
      return { ...field, value: values[name], onChange };
    },
  };
  const schoolId = only ?? values.schoolId;
  const told = useReceivers(values, schoolId);
  return (
    <>
      <Notice tone="danger">
        <p>
          In danger now? Call <a href="tel:999">999</a>, then {tellWords(told)}.{' '}
          <Link to="/help/urgent">What to do</Link>
        </p>
      </Notice>
      <CommandForm
        form={sent}
        label="Report a concern"
        button={values.aboutAnAdult ? 'Send this report' : 'Send to the safeguarding team'}
        unsent={
          <p>
            {atStart(tellWords(told))} now. Then send it again from here: sending it twice does no harm. Keep this page
            open until it is sent.
          </p>
        }
        instead={{ 'concern/already-submitted': <AlreadySent concernId={values.concernId} restart={sent.restart} /> }}
        after={
          <p className="muted">
            {told.goesTo && `It goes to ${told.goesTo} `}
            You can add more after you have sent it.
          </p>
        }
      >
        {schools.length > 1 && (
          <Select
            {...form.field('schoolId')}
            label="At which school?"
            hint="Then you can say who it is about"
            empty="Choose a school"
            choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {schoolId !== '' && <ReportPeople form={form} schoolId={schoolId} seen={seen} />}
        <Radios
          {...form.field('safeNow')}
          label={values.aboutAnAdult ? 'Are the children safe right now?' : 'Are they safe right now?'}
          inline
          choices={[
            { value: 'yes', label: safeWords.yes },
            { value: 'no', label: safeWords.no },
            { value: 'not_sure', label: safeWords.not_sure },
          ]}
        />
        {values.safeNow === 'no' && <DangerPanel about={values.adults.map(({ id }) => id)} told={told} />}
        <AccountField form={form} seen={seen} />
        <When form={form} />
        <MoreAboutIt form={form} schoolId={schoolId} told={told} />
      </CommandForm>
    </>
  );
};
