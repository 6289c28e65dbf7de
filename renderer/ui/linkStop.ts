// Whether links to cities and makers are Tab stops of their own. In a long table they are not: there keys move from cell to cell, and Enter
// follows what stands in one.
import { createContext } from 'react';

export const LinkStop = createContext<0 | -1>(0);
