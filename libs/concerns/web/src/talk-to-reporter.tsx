import { commandDocument, type ReporterMessage } from '@caseward/contract';
import { Radios } from '@caseward/web-kit';
import { TextForm } from './text-form';
import { choicesOf } from './choices-of';
import { messageWords } from './triage-words';

type Of = Readonly<{ concernId: string }>;

/** One press: its reporter sees that somebody has read it. */
export const AcknowledgeForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Tell its reporter that I have read it"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.acknowledgeConcern)}
    document={commandDocument('AcknowledgeConcern')}
  />
);

export const QuestionForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Ask its reporter"
    button="Send the question"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.returnConcernForDetail)}
    document={commandDocument('ReturnConcernForDetail')}
    field="question"
    ask="What do you want to know?"
    hint="They see it beside their report, and answer there. What they wrote stays as it is. Do not say what you have decided."
  />
);

const noMessage: Readonly<{ message: ReporterMessage | '' }> = { message: '' };

/** Fixed sentences: nothing about the child can slip into one. */
export const MessageForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Tell its reporter"
    button="Tell them"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.informReporter)}
    document={commandDocument('InformReporter')}
    begins={noMessage}
    asks={{ message: 'Choose what to tell them' }}
  >
    {(field) => <Radios {...field('message')} label="What do they read?" choices={choicesOf(messageWords)} />}
  </TextForm>
);
