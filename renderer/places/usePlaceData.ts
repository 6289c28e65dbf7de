// Loads what the pages of cities and makers show beside the dataset and the plan: position, accounts, projects, findings.
import { useEffect } from 'react';
import { useStored } from '../state/stores.ts';

export function usePlaceData(): void {
  const facts = useStored('dataset', (state) => state.dataset);
  const loadPosition = useStored('position', (state) => state.load);
  const loadAccounts = useStored('ledger', (state) => state.load);
  const loadProjects = useStored('capacity', (state) => state.load);
  const loadFindings = useStored('findings', (state) => state.load);
  useEffect(() => {
    if (facts === null) return;
    void loadPosition();
    void loadAccounts();
    void loadProjects();
    void loadFindings();
  }, [facts, loadPosition, loadAccounts, loadProjects, loadFindings]);
}
