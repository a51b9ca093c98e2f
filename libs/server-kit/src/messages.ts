import { Command, CommandHandler, Query, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Ask } from './ask';
import { CommandGate, type Receipt, type Sent } from './command-gate';
import { QueryGate } from './query-gate';

/** Ask the system to do something: the only command class. `sent.type` names an entry in the catalogue. */
export class ExecuteCommand extends Command<Receipt> {
  constructor(readonly sent: Sent) {
    super();
  }
}

/** Ask the system something: the only query class. */
export class RunQuery extends Query<unknown> {
  constructor(
    readonly name: string,
    readonly input: unknown,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  constructor(private readonly gate: CommandGate) {}

  execute({ sent }: ExecuteCommand): Promise<Receipt> {
    return this.gate.execute(sent);
  }
}

@QueryHandler(RunQuery)
export class RunQueryHandler implements IQueryHandler<RunQuery> {
  constructor(private readonly gate: QueryGate) {}

  execute({ name, input, ask }: RunQuery): Promise<unknown> {
    return this.gate.ask(name, input, ask);
  }
}
