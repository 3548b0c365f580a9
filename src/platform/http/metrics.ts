import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pool } from '../db/database.ts';

// Upper bounds in seconds; a page is expected within 0.1, a command within 0.05.
const bounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

// The histogram holds the whole time between two looks; what is beyond the pause between them is
// the delay.
const resolutionMs = 20;
const lateSeconds = (nanoseconds: number): number =>
  Math.max(0, nanoseconds / 1e9 - resolutionMs / 1_000);

/** What this process counted since it started. */
export class Measured {
  readonly statuses = new Map<string, number>();
  readonly durations = bounds.map(() => 0);
  count = 0;
  seconds = 0;
  open = 0;
  readonly delay = monitorEventLoopDelay({ resolution: resolutionMs });

  constructor() {
    this.delay.enable();
  }

  /** Counts one request when its answer is complete. */
  watch(response: ServerResponse): void {
    const started = performance.now();
    this.open += 1;
    response.once('close', () => {
      this.open -= 1;
      this.#add(
        `${Math.floor(response.statusCode / 100)}xx`,
        (performance.now() - started) / 1_000,
      );
    });
  }

  #add(status: string, seconds: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.count += 1;
    this.seconds += seconds;
    bounds.forEach((bound, index) => {
      if (seconds <= bound) this.durations[index] = (this.durations[index] ?? 0) + 1;
    });
  }
}

/** In Prometheus' text format 0.0.4. */
export function metricsText(measured: Measured): string {
  const { statuses, durations, count, seconds, open, delay } = measured;
  const { totalCount, idleCount, waitingCount } = pool();
  return [
    ...metric(
      'resonanz_requests_total',
      'counter',
      [...statuses].map(([status, n]) => [`{status="${status}"}`, n]),
    ),
    '# TYPE resonanz_request_seconds histogram',
    ...bounds.map(
      (bound, index) => `resonanz_request_seconds_bucket{le="${bound}"} ${durations[index] ?? 0}`,
    ),
    `resonanz_request_seconds_bucket{le="+Inf"} ${count}`,
    `resonanz_request_seconds_sum ${seconds}`,
    `resonanz_request_seconds_count ${count}`,
    ...metric('resonanz_requests_open', 'gauge', [['', open]]),
    ...metric('resonanz_database_connections', 'gauge', [
      ['{state="busy"}', totalCount - idleCount],
      ['{state="idle"}', idleCount],
    ]),
    ...metric('resonanz_database_waiting', 'gauge', [['', waitingCount]]),
    ...metric('resonanz_event_loop_delay_seconds', 'gauge', [
      ['{quantile="0.5"}', lateSeconds(delay.percentile(50))],
      ['{quantile="0.99"}', lateSeconds(delay.percentile(99))],
    ]),
    ...metric('process_resident_memory_bytes', 'gauge', [['', process.memoryUsage.rss()]]),
    ...metric('resonanz_peak_memory_bytes', 'gauge', [['', peakMemory()]]),
  ].join('\n');
}

const metric = (
  name: string,
  type: string,
  samples: [labels: string, value: number][],
): string[] => [
  `# TYPE ${name} ${type}`,
  ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
];

// VmHWM is the kernel's own high-water mark, in kB; elsewhere Node's maxRSS says nearly the same.
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1_024;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) * 1_024;
}
