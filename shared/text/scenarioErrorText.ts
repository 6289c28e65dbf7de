// Words for refusals of scenarios.
import type { ScenarioError } from '../domain/scenarioError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const scenarioErrorText: ErrorWords<ScenarioError> = {
  scenarioNotFound: {
    zh: () => refusal('这个备选方案已不在', '请刷新备选方案列表'),
    en: () => refusal('This scenario is no longer there', 'Refresh the list of scenarios'),
  },
  scenarioNameTaken: {
    zh: (error) => refusal(`已有名为“${error.name}”的备选方案`, '请换一个名称'),
    en: (error) => refusal(`There is a scenario named ${error.name} already`, 'Choose another name'),
  },
  scenarioAtHand: {
    zh: (error) => refusal(`备选方案“${error.name}”正在使用`, '请先切换到别的备选方案，再删除它'),
    en: (error) => refusal(`The scenario ${error.name} is the one at hand`, 'Open another one first, then remove it'),
  },
  scenarioIsBase: {
    zh: () => refusal('基准方案不能改名、删除或采用自己', '请选另一个备选方案'),
    en: () => refusal('The base can be neither renamed nor removed, nor adopt itself', 'Choose another scenario'),
  },
  planOfScenario: {
    zh: (error) =>
      refusal(`现在的备选方案是“${error.name}”，只有在基准方案里算出的分配方案可以批准`, '请先把这个备选方案采用为基准方案，再批准'),
    en: (error) =>
      refusal(
        `The scenario at hand is ${error.name}; only plans of the base are approved`,
        'Adopt this scenario as the base first, then approve',
      ),
  },
};
