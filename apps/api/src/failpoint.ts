import { Failpoints, NoFailpoints, type Failpoint } from '@caseward/server-kit';

/** Kills this process at one place, as a crash would: no handler runs, nothing is flushed. */
class KillAt extends Failpoints {
  constructor(private readonly where: string) {
    super();
  }

  override reach(point: Failpoint, command: string): void {
    if (`${point}:${command}` === this.where) process.kill(process.pid, 'SIGKILL');
  }
}

export const failpointsFrom = (where: string | undefined): Failpoints =>
  where ? new KillAt(where) : new NoFailpoints();
