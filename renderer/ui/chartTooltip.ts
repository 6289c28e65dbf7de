// Builds chart tooltips from DOM elements, since the page does not accept HTML as text.
import styles from './chartTooltip.module.css';
import type { Tokens } from './tokens.ts';

/** What echarts reports about one point of a series. */
interface Point {
  readonly axisValueLabel?: string;
  readonly seriesName: string;
  readonly name: string;
  readonly color: string;
  readonly value: number | { readonly value: number };
  /** The point's datum; `title` is its display name if its name is an id. */
  readonly data?: { readonly title?: string } | number;
}

/** For an axis, its value first and then a line per series; for an item, its name and figure. */
export function chartTooltip(trigger: 'axis' | 'item', valueText: (value: number) => string, tokens: Tokens) {
  const figure = ({ value }: Point) => valueText(typeof value === 'number' ? value : value.value);
  return {
    trigger,
    backgroundColor: tokens.surface,
    borderColor: tokens['line-strong'],
    textStyle: { color: tokens.text, fontFamily: tokens['font-screen'], fontSize: 12 },
    formatter: (of: Point | readonly Point[]): HTMLElement[] => {
      const points = Array.isArray(of) ? (of as readonly Point[]) : [of as Point];
      const lines = points.map((point) => line(point.color, trigger === 'axis' ? point.seriesName : titleOf(point), figure(point)));
      const place = points[0]?.axisValueLabel;
      return place === undefined ? lines : [textElement('div', place), ...lines];
    },
  };
}

function line(color: string, name: string, figure: string): HTMLElement {
  const element = textElement('div', '');
  element.className = styles.line;
  const dot = textElement('span', '');
  dot.className = styles.dot;
  dot.style.background = color;
  const value = textElement('strong', figure);
  element.append(dot, textElement('span', name), value);
  return element;
}

function titleOf({ name, data }: Point): string {
  return (typeof data === 'object' ? data.title : undefined) ?? name;
}

function textElement(kind: string, text: string): HTMLElement {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}
