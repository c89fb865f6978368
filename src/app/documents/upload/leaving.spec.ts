import {TestBed} from '@angular/core/testing';
import type {ActivatedRouteSnapshot, RouterStateSnapshot} from '@angular/router';
import {ConfirmDialogOpener, type Question} from '../../ui/confirm-dialog/confirm-dialog';
import {askBeforeUnload, leaving, type Leavable} from './leaving';

describe('Leaving an upload', () => {
  let questions: string[];

  function leave(stake: ReturnType<Leavable['atStake']>, isSure: boolean) {
    questions = [];
    const ask = ({title}: Question) => {
      questions.push(title);
      return Promise.resolve(isSure);
    };
    TestBed.configureTestingModule({providers: [{provide: ConfirmDialogOpener, useValue: {ask}}]});
    const route = {} as ActivatedRouteSnapshot;
    const state = {} as RouterStateSnapshot;
    return TestBed.runInInjectionContext(() => leaving({atStake: () => stake}, route, state, state));
  }

  it('asks nothing where nothing would be lost', async () => {
    expect(await leave(undefined, false)).toBeTrue();
    expect(questions).toEqual([]);
  });

  it('asks while an upload is under way, and stays where the person says no', async () => {
    expect(await leave('upload', false)).toBeFalse();
    expect(questions).toEqual(['Stop the upload?']);
  });

  it('goes where the person says yes', async () => {
    expect(await leave('words', true)).toBeTrue();
    expect(questions).toEqual(['Leave without saving?']);
  });

  it('has the browser ask before the window closes', () => {
    const close = (stake: ReturnType<Leavable['atStake']>) => {
      const event = new Event('beforeunload', {cancelable: true});
      askBeforeUnload({atStake: () => stake})(event);
      return event.defaultPrevented;
    };
    expect(close('upload')).toBeTrue();
    expect(close(undefined)).toBeFalse();
  });
});
