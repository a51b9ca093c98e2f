import { config } from 'zod/v4/core';

// Under our content security policy nothing is compiled from strings; without this zod would try, and be reported.
config({ jitless: true });

export const withoutEval = true;
