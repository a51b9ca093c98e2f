import { z } from 'zod';

/** As people write it: digits, spaces, brackets, a leading plus. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[\d ()-]{3,24}$/, 'Write a telephone number in digits')
  .refine((text) => /(\d\D*){3}/.test(text), 'Write a telephone number in digits');
