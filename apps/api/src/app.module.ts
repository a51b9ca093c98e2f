import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandGate, ExecuteCommandHandler, QueryGate, RunQueryHandler } from '@caseward/server-kit';

/** The two doors, and nothing else: what a context gives is a value in contexts.ts, not a module. */
@Module({})
export class AppModule {
  static with(commands: CommandGate, queries: QueryGate): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: CommandGate, useValue: commands },
        { provide: QueryGate, useValue: queries },
        ExecuteCommandHandler,
        RunQueryHandler,
      ],
    };
  }
}
