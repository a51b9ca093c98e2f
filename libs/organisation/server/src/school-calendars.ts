import { calendarAggregate, closedDays } from '@caseward/organisation-domain';
import { englandBankHolidays, type Calendar, type Id } from '@caseward/kernel';
import { Calendars, type Streams } from '@caseward/server-kit';

/** A school's terms and closures at the head of its calendar, with the bank holidays of England. */
export class SchoolCalendars extends Calendars {
  constructor(private readonly streams: Streams) {
    super();
  }

  override async of(body: Id | undefined): Promise<Calendar> {
    const calendar = body ? (await this.streams.fold(calendarAggregate, body)).state : calendarAggregate.initial;
    return { terms: calendar.terms, closed: closedDays(calendar), bankHolidays: englandBankHolidays.days };
  }
}
