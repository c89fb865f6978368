import {inject, Injectable} from '@angular/core';
import {type Metrics, metricsSchema} from '@model/analytics/metrics';
import {DocumentReader} from '../../core/firebase/document-reader';

/** How often outcomes were read. */
@Injectable()
export class MetricsRepository {
  private readonly reader = inject(DocumentReader);

  /** The figures of an outcome; `undefined` where there are none, or none can be had: a record stands without them. */
  async of(id: string): Promise<Metrics | undefined> {
    return this.reader.get(`metrics/${id}`, metricsSchema).catch(() => undefined);
  }
}
