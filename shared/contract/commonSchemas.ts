// Schemas shared by the inputs of many channels.
import { z } from 'zod';
import { parseDay } from '../domain/calendar.ts';

/** Ids of plans, orders and records: made by this program, at most 64 characters. */
export const idSchema = z.string().min(1).max(64);

export const daySchema = z.string().refine((value) => parseDay(value) !== null, 'not a day of the form 2020-03-02');

/** Who confirmed what was doubtful. */
export const confirmerSchema = z.string().trim().min(1).max(200).optional();
