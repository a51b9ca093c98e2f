import { Refusal } from '@caseward/kernel';
import type { Access } from './access';
import type { Ask } from './ask';
import type { Catalogue } from './catalogue';

/** Nobody is signed in. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

/** The one way in for a question: session → authorise → parse → answer. Rows and fields are filtered after it. */
export class QueryGate {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly access: Access,
  ) {}

  /** Null when there is none or it is not for the asker. @throws Unauthenticated, ZodError */
  async ask(name: string, input: unknown, ask: Ask): Promise<unknown> {
    const question = this.catalogue.question(name);
    if (question.needs !== 'anyone' && !ask.asker) throw new Unauthenticated();
    const parsed = question.input.parse(input);
    ask.asking(name);
    if (question.needs === 'anyone' || !ask.asker) return question.answer(parsed, ask);
    if (question.needs !== 'signed-in') {
      try {
        await this.access.admit(ask.asker, question.needs, question.of?.(parsed) ?? 'anywhere');
      } catch (error) {
        if (error instanceof Refusal && error.code === 'record/not-found') return null;
        throw error;
      }
    }
    return question.answer(parsed, ask);
  }
}
