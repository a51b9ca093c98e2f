import { calendarAggregate, closedDays, ruleSetAggregate } from '@caseward/organisation-domain';
import { englandBankHolidays, type Calendar, type Id } from '@caseward/kernel';
import { Calendars, type Streams } from '@caseward/server-kit';

/** A school's terms, closures and rules at the head of their streams, with the bank holidays of England. */
export class SchoolCalendars extends Calendars {
  constructor(private readonly streams: Streams) {
    super();
  }

  override async of(body: Id | undefined): Promise<Calendar> {
    const bankHolidays = englandBankHolidays.days;
    if (!body) return { terms: [], closed: [], bankHolidays };
    const [{ state: calendar }, { state: rules }] = await Promise.all([
      this.streams.fold(calendarAggregate, body),
      this.streams.fold(ruleSetAggregate, body),
    ]);
    return { terms: calendar.terms, closed: closedDays(calendar), bankHolidays, rules: rules.said };
  }
}
