// A finding and the answer to it, in the codes of the small dataset.
import type { Finding, FindingAnswer } from '../../shared/findings/finding.ts';

export const finding: Finding = {
  id: 'finding-1',
  kind: 'complaint',
  office: 'province',
  source: '12345 热线',
  paper: '赣防物调〔2020〕1号',
  city: '360100',
  maker: 'E1',
  text: '到货少一箱',
  raisedOn: '2020-03-02',
  due: '2020-03-05',
};

export const findingAnswer: FindingAnswer = {
  id: 'answer-1',
  finding: 'finding-1',
  office: '360100',
  on: '2020-03-03',
  by: '南昌市指挥部',
  text: '已查实，补发在途',
  closes: false,
};
