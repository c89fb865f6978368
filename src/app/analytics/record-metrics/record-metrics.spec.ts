import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import {ReadError} from '../../core/errors/read-error';
import {DocumentReader} from '../../core/firebase/document-reader';
import {textOf} from '../../../testing/by-words';
import {asReader} from '../../../testing/outcome-stubs';
import {RecordMetrics} from './record-metrics';

describe('RecordMetrics', () => {
  async function open(get: () => Promise<unknown>): Promise<string> {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), ...asReader(), {provide: DocumentReader, useValue: {get}}],
    });
    const fixture = TestBed.createComponent(RecordMetrics);
    fixture.componentRef.setInput('item', 'report');
    await fixture.whenStable();
    return textOf(fixture.nativeElement as HTMLElement);
  }
  const counted = {id: 'report', views: 1234, downloads: 1, since: '2026-01-14', through: '2026-02-01'};

  it('says how often an outcome was read and downloaded, since when, and how that is counted', async () => {
    const text = await open(() => Promise.resolve(counted));
    expect(text).toContain('Read 1,234 times');
    expect(text).toContain('downloaded once since 14 January 2026');
    expect(text).toContain('COUNTER');
  });

  it('says nothing of what nobody has read yet, nor where it cannot be had', async () => {
    expect(await open(() => Promise.reject(new ReadError('absent')))).toBe('');
    TestBed.resetTestingModule();
    expect(await open(() => Promise.reject(new ReadError('unreachable')))).toBe('');
  });
});
