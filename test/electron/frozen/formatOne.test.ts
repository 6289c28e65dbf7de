import { it } from 'vitest';
import { expectOfficeLivesOn, expectPlanHolds, expectReportReads, expectSnapshotsRead, officeOfFormatOne } from './formatOne.ts';

it('a plan of the first format holds and says what it said', expectPlanHolds);
it('snapshots of the first format are read without faults', expectSnapshotsRead);
it('a report of the first format is the same paper', expectReportReads);
it('an office of the first format keeps its plans, reports, scenarios and steps', () => expectOfficeLivesOn(officeOfFormatOne('')));
