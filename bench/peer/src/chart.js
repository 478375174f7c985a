// The parts of Chart.js that the two charts need.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Decimation,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Decimation,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export const COLOURS = ['#2b4c8c', '#8c2f6b', '#8a5a00'];
export const SCORES = { min: 0, max: 100 };
export { Chart };
