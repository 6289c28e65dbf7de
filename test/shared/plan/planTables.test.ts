import { expect, it } from 'vitest';
import { canonicalPlan, planCellText, planCsvTexts, planTables } from '../../../shared/plan/planTables.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';

const { tiers } = handMadeDataset.policy;

it('A plan is written to ten tables with the columns people were promised', () => {
  expect(planTables(handMadePlan, tiers).map(({ file, columns }) => `${file}: ${columns.join(',')}`)).toEqual([
    'assessment.csv: city,product,need,stock,potential,ratio,eligible',
    'quotas.csv: enterprise,material,need,rating,quota,given,quantity',
    'production.csv: date,line,product,quantity',
    'deliveries.csv: date,enterprise,product,quantity',
    'tasks.csv: enterprise,material,owed,called,balance',
    'dispatches.csv: date,from,to,demand,tier,product,quantity,cartons,km',
    'own_use.csv: date,city,demand,product,quantity',
    'commitments.csv: order,product,date,quantity',
    'groups.csv: tier,region,product,need,secured,own,pool,fill,fill_exact',
    'reasons.csv: tier,region,product,short,reason,detail,remedy',
  ]);
});

it('Rows are plain text, flags 1 and 0, with a line end after the last', () => {
  const texts = planCsvTexts(handMadePlan, tiers);
  expect(texts.get('dispatches.csv')).toBe(
    [
      'date,from,to,demand,tier,product,quantity,cartons,km',
      '2020-03-02,360100,360100,f1,frontline,S,104,11,0',
      '2020-03-02,360100,360400,k1,key_project,S,200,20,130',
      '2020-03-02,360100,420000,n1,national,S,100,10,350',
      '2020-03-03,360400,360400,b1,city_basic,N,20,4,0',
      '',
    ].join('\n'),
  );
  expect(texts.get('assessment.csv')).toContain('360400,S,250,0,0,0,1\n');
  expect(texts.get('reasons.csv')).toBe(
    [
      'tier,region,product,short,reason,detail,remedy',
      'city_basic,360100,S,100,material,material 62; outranked frontline 38,moreMaterial MB +1 -> 1',
      'city_basic,360400,S,30,pin,pin 30,liftPin dispatch b1',
      'public,360100,S,40,material,material 40,',
      '',
    ].join('\n'),
  );
});

it('Groups stand in the order of the policy, whatever order they came in', () => {
  const reversed = { ...handMadePlan, groups: [...handMadePlan.groups].reverse() };
  expect(canonicalPlan(reversed, tiers)).toEqual(handMadePlan);
});

it('Numbers too small for plain digits are not written with an exponent', () => {
  expect([1e-7, 0.1, 1e21 / 1e21, 1234567.891].map(planCellText)).toEqual(['0.0000001', '0.1', '1', '1234567.891']);
});
