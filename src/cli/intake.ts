import { linkAssumptions, type WrittenAssumption } from '../load/link-assumptions.js';
import { findLinkProblems, linkResponse, type RespondentGroups } from '../load/link-response.js';
import { noResponse, type ReadResponse, readResponseLine, type SalvagedResponse } from '../load/load-response.js';
import { makeProblem, sortByPlace } from '../load/make-problem.js';
import type { ParsedFile } from '../load/parse-file.js';
import { type Line, LineSplitter } from '../load/split-lines.js';
import type { Privacy } from '../model/answers.js';
import type { Problem } from '../model/problem.js';
import type { Model } from '../model/rule-set.js';
import type { Assumption } from '../model/what-if.js';
import { type Counting, countResponse, startCounting } from '../scoring/aggregate.js';
import { changeAnswers } from '../scoring/change-answers.js';
import { ReadFailure } from './files.js';

/** How many problems of one file of lines are listed before it is put aside. */
export const problemLimit = 1000;

/** What responses are held against, even where an assessment itself is faulty. */
export interface Measure {
  readonly model: Model;
  readonly groups: RespondentGroups;
}

/** What is wrong with one file. */
export interface FileProblems {
  readonly name: string;
  readonly problems: Problem[];
  /** The most problems of it that are told. */
  readonly limit: number;
}

/**
 * Finds what responses are held against, given the first that names its questionnaire (null where none does); null where
 * that leads nowhere.
 */
export type FindMeasure = (first: { reference: string; file: ParsedFile } | null) => Promise<Measure | null>;

// Faulty lines before the first sound one wait, each with all that is known of its places: few, and none that is long.
// Of the others the shape is told and nothing else.
const mostWaiting = 100;
const longestWaiting = 16_384;

/** What is counted besides: the same responses with assumed answers. */
export interface Supposed {
  readonly assumed: readonly Assumption[];
  readonly counting: Counting;
}

interface Waiting {
  readonly salvaged: SalvagedResponse;
  readonly problems: Problem[];
}

/**
 * Takes responses one at a time: each is linked, counted and let go. What stays are counts, problems and, until it is
 * known what to hold them against, the sound parts of faulty responses.
 */
export class Intake {
  /** By file, in the order in which they were read. */
  readonly files: FileProblems[] = [];
  /** Whether there was anything that is meant to be a response. */
  hasResponses = false;
  finished = 0;
  unfinished = 0;
  /** What is wrong with the assumptions, once it is known what to hold them against. */
  assumptionProblems: readonly Problem[] = [];
  readonly #privacy: Privacy;
  /** Whether an unfinished response is left out instead of counted. */
  readonly #finishedOnly: boolean;
  readonly #find: FindMeasure | null;
  readonly #written: readonly WrittenAssumption[];
  #measure: Measure | null;
  #counting: Counting | null = null;
  #supposed: Supposed | null = null;
  #isSettled: boolean;
  #waiting: Waiting[] = [];

  private constructor(
    privacy: Privacy,
    finishedOnly: boolean,
    measure: Measure | null,
    find: FindMeasure | null,
    written: readonly WrittenAssumption[],
  ) {
    this.#privacy = privacy;
    this.#written = written;
    this.#finishedOnly = finishedOnly;
    this.#find = find;
    this.#isSettled = find === null;
    this.#measure = null;
    if (measure !== null) this.#settle(measure);
  }

  /** For responses of an assessment, whose questionnaire is known beforehand; where it is not, only shapes are looked at. */
  static ofAssessment(measure: Measure | null, privacy: Privacy, written: readonly WrittenAssumption[] = []): Intake {
    return new Intake(privacy, true, measure, null, written);
  }

  /** For responses of a holder: the first of them that has the right shape names the questionnaire. */
  static ofHolder(find: FindMeasure, written: readonly WrittenAssumption[] = []): Intake {
    return new Intake({ mode: 'holder' }, false, null, find, written);
  }

  /** What was counted so far; null where nothing could be. */
  get counting(): Counting | null {
    return this.#counting;
  }

  /** The same with the assumed answers; null where nothing is assumed. */
  get supposed(): Supposed | null {
    return this.#supposed;
  }

  /** The model that responses are held against, as soon as it is known. */
  get model(): Model | null {
    return this.#measure?.model ?? null;
  }

  /** Notes a file with what is wrong with it, and gives back where more of it can be noted. */
  addFile(name: string, problems: readonly Problem[] = [], limit = Number.POSITIVE_INFINITY): FileProblems {
    const file = { name, problems: [...problems], limit };
    this.files.push(file);
    return file;
  }

  /** Takes what came of a file of one response. */
  async takeFile(name: string, read: ReadResponse): Promise<void> {
    const file = this.addFile(name);
    if (this.#mustSettle(read)) await this.#settleBy(read);
    this.#take(read, file.problems);
  }

  /** Takes one response per line from a stream of bytes. Where too much of it is wrong, the rest is not read. */
  async takeLines(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const { problems } = this.addFile(name, [], problemLimit);
    const splitter = new LineSplitter(name);
    let isBlank = true;
    const takeAll = async (lines: Iterable<Line>): Promise<void> => {
      for (const line of lines) {
        const read = readResponseLine(line, name);
        if (read === null) continue;
        isBlank = false;
        if (this.#mustSettle(read)) await this.#settleBy(read);
        this.#take(read, problems, this.#waiting.length < mostWaiting && (line.text?.length ?? 0) <= longestWaiting);
        if (problems.length > problemLimit) return;
      }
    };
    try {
      for await (const chunk of chunks) {
        await takeAll(splitter.take(chunk));
        if (splitter.isOver || problems.length > problemLimit) break;
      }
      if (problems.length <= problemLimit) await takeAll(splitter.end());
      if (isBlank) problems.push(noResponse(name));
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      problems.push(error.problem);
    }
  }

  /** After the last file: what still waits is held against the questionnaire that the first of it names. */
  async finish(): Promise<void> {
    const [waiting] = this.#waiting;
    if (waiting !== undefined && this.#find !== null) {
      const named = this.#waiting.map(({ salvaged }) => salvaged);
      const first = named.find(({ written }) => written.questionnaire !== undefined);
      const reference = first?.written.questionnaire;
      this.#settle(
        await this.#find(first === undefined || reference === undefined ? null : { reference, file: first.file }),
      );
    }
    for (const file of this.files) limitProblems(file);
  }

  #mustSettle({ response }: ReadResponse): boolean {
    return !this.#isSettled && response !== null;
  }

  async #settleBy({ response }: ReadResponse): Promise<void> {
    if (response === null || this.#find === null) return;
    this.#settle(await this.#find({ reference: response.written.questionnaire, file: response.file }));
  }

  #settle(measure: Measure | null): void {
    this.#isSettled = true;
    this.#measure = measure;
    if (measure !== null) {
      const { questionnaire } = measure.model;
      this.#counting = startCounting(questionnaire, this.#privacy, measure.groups);
      const { assumed, problems: unfit } = linkAssumptions(this.#written, questionnaire);
      this.assumptionProblems = unfit;
      if (assumed.length > 0) {
        this.#supposed = { assumed, counting: startCounting(questionnaire, this.#privacy, measure.groups) };
      }
      for (const { salvaged, problems } of this.#waiting) this.#takeSalvaged(salvaged, problems, measure);
    }
    this.#waiting = [];
  }

  /** @param mayWait whether a faulty response is kept until it is known what to hold it against */
  #take(read: ReadResponse, problems: Problem[], mayWait = true): void {
    const { response, salvaged } = read;
    note(read.problems, problems);
    if (response === null && salvaged === null) return;
    this.hasResponses = true;
    const measure = this.#measure;
    if (salvaged !== null) {
      if (measure !== null) this.#takeSalvaged(salvaged, problems, measure);
      else if (!this.#isSettled && mayWait) this.#waiting.push({ salvaged, problems });
    }
    if (response === null || measure === null || this.#counting === null) return;
    const { model, groups } = measure;
    const linked = linkResponse(response.written, response.file, model.questionnaire, groups);
    note(linked.problems, problems);
    if (linked.response === null) return;
    if (!linked.response.complete && this.#finishedOnly) {
      this.unfinished += 1;
      return;
    }
    this.finished += 1;
    countResponse(this.#counting, linked.response);
    if (this.#supposed === null) return;
    countResponse(this.#supposed.counting, changeAnswers(linked.response, this.#supposed.assumed));
  }

  /** What is sound in a faulty response adds problems and never an answer. */
  #takeSalvaged({ written, file }: SalvagedResponse, problems: Problem[], { model, groups }: Measure): void {
    note(findLinkProblems(written, file, model.questionnaire, groups), problems);
  }
}

// One by one: a hostile line has more problems than a call may have arguments.
function note(found: readonly Problem[], problems: Problem[]): void {
  for (const problem of found) problems.push(problem);
}

/** Leaves the first problems of a file, with a last one that says so. */
function limitProblems({ problems, limit }: FileProblems): void {
  if (problems.length <= limit) return;
  const listed = sortByPlace(problems).slice(0, limit);
  const place = listed.at(-1)?.place ?? null;
  problems.length = 0;
  note([...listed, makeProblem('more-problems', place, { listed: limit })], problems);
}
