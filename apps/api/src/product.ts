import {
  Catalogue,
  CommandGate,
  ExecuteCommand,
  QueryGate,
  questionsOf,
  system,
  type Clock,
  type Failpoints,
  type Log,
  type Served,
} from '@caseward/server-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AppModule } from './app.module';
import { contexts } from './contexts';
import type { Env } from './env';
import { failpointsFrom } from './failpoint';
import { raisePlatform, type Standing } from './platform';
import { UrgentHelp } from './urgent-help';

export type Product = Standing &
  Readonly<{
    catalogue: Catalogue;
    served: readonly Served[];
    commands: CommandBus;
    queries: QueryBus;
    app: INestApplicationContext;
    help: UrgentHelp;
  }>;

type Options = Readonly<{
  env: Env;
  log: Log;
  progress?: (words: string) => void;
  clock?: Clock;
  failpoints?: Failpoints;
}>;

/** The whole product but its HTTP: for the server, the command line and tests alike. */
export const raiseProduct = async ({
  env,
  log,
  progress,
  clock,
  failpoints = failpointsFrom(env.CASEWARD_FAILPOINT),
}: Options): Promise<Product> => {
  // Deadlines and reactions send through the gate that is built on the platform they run on.
  let commands: CommandBus | undefined;
  const standing = await raisePlatform({
    env,
    log,
    ...(progress ? { progress } : {}),
    ...(clock ? { clock } : {}),
    dispatch: async ({ type, input }, { commandId, causationId, correlationId }) => {
      if (!commands) throw new Error('dispatched before the gate stood');
      await commands.execute(
        new ExecuteCommand({ type, input, commandId, causationId, correlationId, asker: system('runner') }),
      );
    },
  });
  try {
    const { platform } = standing;
    const served = contexts.map((context) => context.serve(platform));
    const catalogue = new Catalogue(contexts.flatMap(({ aggregates }) => aggregates), questionsOf(served, platform)); // prettier-ignore
    const gate = new CommandGate(
      catalogue,
      platform.access,
      platform.streams,
      platform.calendars,
      platform.clock,
      failpoints,
    );
    const app = await NestFactory.createApplicationContext(
      AppModule.with(gate, new QueryGate(catalogue, platform.access)),
      {
        logger: ['error', 'fatal'],
      },
    );
    const bus = app.get(CommandBus);
    commands = bus;
    const help = new UrgentHelp(platform, env.data);
    return { ...standing, catalogue, served, commands: bus, queries: app.get(QueryBus), app, help, close: async () => { help.stop(); await app.close(); await standing.close(); } }; // prettier-ignore
  } catch (error) {
    await standing.close();
    throw error;
  }
};
