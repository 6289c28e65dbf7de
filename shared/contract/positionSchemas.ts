// Validates inputs of the position channels.
import { z } from 'zod';
import { languages } from '../domain/office.ts';
import { placeKinds } from '../position/place.ts';
import { statementFormats } from './positionApi.ts';

const maxFind = 200;

export const positionSchemas = {
  'position.get': z.strictObject({}),
  'position.dataset': z.strictObject({}),
  'position.file': z.strictObject({
    filter: z.strictObject({ place: z.enum(placeKinds).nullable(), find: z.string().max(maxFind) }),
    format: z.enum(statementFormats),
    language: z.enum(languages),
  }),
};
