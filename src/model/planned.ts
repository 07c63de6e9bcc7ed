/** Where something stood when a plan was made, and where the plan leads. Values from 1.0 to 5.0; of signs and severities less is better. */
export interface PlannedFigure {
  readonly from: number;
  readonly to: number;
}

/** A plan that was set out on: future answers, and what they were to bring. Figures as the result published them that it was made on. */
export interface Planned {
  /** ISO 8601. */
  readonly created: string;
  /** The closed round that it was made on; null where it was made on the open one. */
  readonly round: string | null;
  readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string };
  readonly rules: { readonly id: string; readonly version: number; readonly hash: string };
  /** Levels that were wanted, of 'overall' or of dimensions. */
  readonly goals: readonly { readonly of: string; readonly level: number }[];
  /** Scores and severities that the plan moves, of 'overall' or of sections. */
  readonly sections: readonly (PlannedFigure & { readonly section: string })[];
  /** `from` is the mean of all, `to` the value of the option to reach; for everybody together, not for anybody. */
  readonly answers: readonly (PlannedFigure & { readonly item: string; readonly revision: number })[];
}

/** Why something planned can no longer be held against a result: nobody is asked it, it means something else, or its options are worth something else. */
export type LossReason = 'gone' | 'revised' | 'rescaled';

/** A plan as a scorecard carries it, with what of it the questionnaire no longer has. */
export interface CarriedPlan extends Planned {
  /** Ids of sections and items. */
  readonly lost: readonly { readonly id: string; readonly because: LossReason }[];
}
