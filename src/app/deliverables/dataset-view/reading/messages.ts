import type {PlotData, PlotWords} from '@model/datasets/aggregate';
import type {Plot, Selection} from '@model/datasets/question';
import type {ColumnStatistics} from '@model/datasets/statistics';
import type {ReadFailure, ReadingNotes} from '@model/datasets/table-reader';
import type {TableSchema} from '@model/datasets/table-schema';
import type {Findings} from '@model/datasets/validate';
import type {ColumnKind} from '@model/datasets/values';

/** A column as the page needs to know it. */
export interface ColumnHead {
  readonly name: string;
  /** As the dictionary calls it, or as the file does. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** Letters of a long cell in it: how wide to make it. */
  readonly letters: number;
}

/** A row and its place in the file, from 0. */
export interface TableRow {
  readonly place: number;
  readonly cells: readonly string[];
}

/** What is known once a file is read to its end. */
export interface WholeTable {
  readonly columns: readonly ColumnHead[];
  readonly count: number;
  readonly notes: ReadingNotes;
  /** The dictionary that was given, or one that the cells show. */
  readonly schema: TableSchema;
  /** Nothing where no dictionary was given. */
  readonly findings?: Findings;
}

/** Rows of a selection, and how many it has in all. */
export interface RowsAnswer {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly TableRow[];
}

export interface Questions {
  readonly rows: {
    readonly asked: {selection: Selection; from: number; count: number};
    readonly answer: RowsAnswer;
  };
  readonly statistics: {
    readonly asked: {selection: Selection; column: string};
    readonly answer: ColumnStatistics | undefined;
  };
  readonly plot: {
    readonly asked: {selection: Selection; plot: Plot; words: PlotWords};
    readonly answer: PlotData | undefined;
  };
}

export type QuestionKind = keyof Questions;

export type ToWorker =
  | {readonly kind: 'open'; readonly schema?: TableSchema; readonly locale: string}
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array}
  | {readonly kind: 'end'}
  | {
      readonly kind: 'ask';
      readonly turn: number;
      readonly question: QuestionKind;
      readonly asked: Questions[QuestionKind]['asked'];
    };

export type FromWorker =
  /** More rows can be shown. `isFull`: no more will be kept, so no more need be sent. */
  | {
      readonly kind: 'progress';
      readonly columns: readonly ColumnHead[];
      readonly count: number;
      readonly isFull: boolean;
    }
  | {readonly kind: 'whole'; readonly table: WholeTable}
  | {readonly kind: 'unreadable'; readonly failure: ReadFailure}
  | {readonly kind: 'answer'; readonly turn: number; readonly answer: Questions[QuestionKind]['answer']}
  | {readonly kind: 'failed'; readonly turn?: number; readonly message: string};
