import type { AnyAggregate, AnyCommand } from '@caseward/kernel';
import type { AnyQuestion } from './question';

/** Every command and every question of the product, by name. */
export class Catalogue {
  private readonly commands: ReadonlyMap<string, Readonly<{ aggregate: AnyAggregate; command: AnyCommand }>>;
  private readonly questions: ReadonlyMap<string, AnyQuestion>;

  constructor(
    readonly aggregates: readonly AnyAggregate[],
    questions: readonly AnyQuestion[],
  ) {
    const all = aggregates.flatMap((aggregate) =>
      aggregate.commands.map((command) => [command.type, { aggregate, command }] as const),
    );
    this.commands = unique(all);
    this.questions = unique(questions.map((question) => [question.name, question] as const));
  }

  command(type: string) {
    const found = this.commands.get(type);
    if (!found) throw new Error(`No command is called ${type}`);
    return found;
  }

  question(name: string): AnyQuestion {
    const found = this.questions.get(name);
    if (!found) throw new Error(`No question is called ${name}`);
    return found;
  }

  get commandTypes(): readonly string[] {
    return [...this.commands.keys()];
  }

  get questionNames(): readonly string[] {
    return [...this.questions.keys()];
  }
}

const unique = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> => {
  const map = new Map(entries);
  if (map.size !== entries.length) throw new Error('Two commands or two questions have one name');
  return map;
};
