import { accessContext } from '@caseward/access-server';
import { casesContext } from '@caseward/cases-server';
import { concernsContext } from '@caseward/concerns-server';
import { conductContext } from '@caseward/conduct-server';
import { learningContext } from '@caseward/learning-server';
import { noticesContext } from '@caseward/notices-server';
import { organisationContext } from '@caseward/organisation-server';
import { oversightContext } from '@caseward/oversight-server';
import { policiesContext } from '@caseward/policies-server';
import { draftsContext, type Context } from '@caseward/server-kit';

/** Every context of the product, from left to right; the platform's own part comes first. */
export const contexts: readonly Context[] = [
  draftsContext,
  organisationContext,
  accessContext,
  noticesContext,
  policiesContext,
  concernsContext,
  casesContext,
  conductContext,
  learningContext,
  oversightContext,
];
