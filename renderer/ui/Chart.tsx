// Chart component: echarts rendered as SVG, resized with its box, with a description for screen readers.
import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import styles from './Chart.module.css';

echarts.use([
  BarChart,
  LineChart,
  SankeyChart,
  GridComponent,
  TooltipComponent,
  MarkLineComponent,
  MarkPointComponent,
  AriaComponent,
  LegendComponent,
  SVGRenderer,
]);

interface ChartProps {
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly onChoose?: (name: string) => void;
}

/** `option` is redrawn completely each time it changes; pass a stable value. */
export function Chart({ label, option, onChoose }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;

  useEffect(() => {
    if (box.current === null) return;
    const drawn = echarts.init(box.current, null, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', (event) => choose.current?.(event.name));
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    let isGone = false;
    // Text is measured when drawn, so load its font first, or labels overlap.
    void loadFontFor(option).then(() => {
      if (!isGone) chart.current?.setOption({ animation: false, ...option }, { notMerge: true });
    });
    return () => {
      isGone = true;
    };
  }, [option]);

  return <div ref={box} className={styles.chart} role="img" aria-label={label} />;
}

/** Loads the parts of the screen font that a chart's labels need. If a font cannot be loaded, the chart is drawn without it. */
async function loadFontFor(option: EChartsCoreOption): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-screen');
  await document.fonts.load(`12px ${family}`, JSON.stringify(option)).catch(() => []);
}
