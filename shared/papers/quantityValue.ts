// The schema of a quantity. It stands alone, since pages compute with quantities but check none.
import { z } from 'zod';

/** Twelve digits hold the pieces of a province, six decimals the milligrams of a kilogram. */
export const quantityValue = z.string().regex(/^(0|[1-9]\d{0,11})(\.\d{0,5}[1-9])?$/);
