/** The steps of `npm test`, longest first so that the two lanes end together. */
import { apex } from './steps/apex.ts';
import { apexAnalysis } from './steps/apex-analysis.ts';
import { apexSemantics } from './steps/apex-semantics.ts';
import { boundaries } from './steps/boundaries.ts';
import { clients } from './steps/clients.ts';
import { conformance } from './steps/conformance.ts';
import { convert } from './steps/convert.ts';
import { format } from './steps/format.ts';
import { jest } from './steps/jest.ts';
import { lastSeat } from './steps/last-seat.ts';
import { lint } from './steps/lint.ts';
import { metadata } from './steps/metadata.ts';
import { platformLwc } from './steps/platform-lwc.ts';
import { signalLoad } from './steps/signal-load.ts';
import { stories } from './steps/stories.ts';
import { types } from './steps/types.ts';
import { units } from './steps/units.ts';
import type { Step } from './step.ts';

export const steps: readonly Step[] = [
  types,
  stories,
  apex,
  units,
  clients,
  conformance,
  signalLoad,
  lastSeat,
  apexAnalysis,
  apexSemantics,
  jest,
  convert,
  lint,
  format,
  metadata,
  boundaries,
  platformLwc,
];
