import type { Answers } from '../../src/chat/index.ts';
import type { HulpvraagChange } from '../../src/records/hulpvraag.ts';
import type { Away } from '../../src/records/person.ts';
import type { DigestFacts, LeaderFacts } from '../../src/records/weekbericht.ts';
import type {
  CorrectionContext,
  CountFacts,
  ExperimentAsk,
  EmergencyNumbers,
  HulpvraagFacts,
  OwnData,
  StageContext,
  Timeline,
  Voice,
  SignaalContext,
  SignaalFacts,
  PulsKeeping,
  PulsReview,
  PulsTextShown,
  VraagContext,
  WeekcheckAsk,
  WeekcheckContext,
  WeekcheckKept,
} from '../../src/voice/index.ts';

/** Everything the dialogs can be handed, so that all they say can be rendered from one value. */
export interface World {
  readonly name: string;
  readonly other: string;
  readonly ask: WeekcheckAsk;
  readonly context: WeekcheckContext;
  readonly answers: Answers;
  readonly kept: WeekcheckKept;
  readonly hulpvraag: HulpvraagFacts;
  readonly change: HulpvraagChange;
  readonly vraag: VraagContext;
  readonly signaal: SignaalFacts;
  readonly signaalContext: SignaalContext;
  readonly digest: DigestFacts;
  readonly leader: LeaderFacts;
  readonly correction: CorrectionContext;
  readonly count: CountFacts;
  readonly line: ExperimentAsk;
  readonly timeline: Timeline;
  readonly experiments: Parameters<Voice['experiment']['list']>[0];
  readonly stage: StageContext;
  readonly own: OwnData;
  readonly review: PulsReview;
  readonly texts: readonly PulsTextShown[];
  readonly keeping: PulsKeeping;
  readonly away: Away;
  readonly emergency: EmergencyNumbers;
  readonly controller: string | null;
  readonly contact: string | null;
  readonly moment: number;
  readonly left: number;
  readonly masked: string;
}
