import {Component, computed, inject, viewChild, ViewContainerRef} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, RouterLink} from '@angular/router';
import type {AccessRequest} from '@model/members/access-request';
import {LoadState} from '../../../ui/load-state/load-state';
import {after} from '../../../ui/load-state/together';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Told} from '../../../ui/told/told';
import {DecideDialog} from '../decide-dialog/decide-dialog';
import {FormDialogs} from '../../../ui/form-dialog/form-dialogs';
import {PartnerNames} from '../partner-names';
import {Requests} from '../requests';
import {day, minute} from '../words';

/** Who asks for access: those who wait first, and below them what was decided. */
@Component({
  selector: 'app-requests-page',
  imports: [LoadState, PageHeader, RouterLink, Told],
  templateUrl: './requests-page.html',
  styleUrl: './requests-page.scss',
})
export class RequestsPage {
  private readonly dialogs = inject(FormDialogs);
  private readonly place = inject(ViewContainerRef);
  private readonly route = inject(ActivatedRoute);
  protected readonly partners = inject(PartnerNames);
  protected readonly requests = inject(Requests);
  private readonly told = viewChild.required(Told);

  protected readonly shown = after(this.requests.all, this.partners.read);
  protected readonly day = day;
  protected readonly minute = minute;

  private readonly params = toSignal(this.route.queryParamMap, {requireSync: true});
  protected readonly wanted = computed(() => {
    const asked = this.params().get('decided');
    return (['approved', 'declined'] as const).find((known) => known === asked);
  });
  protected readonly decided = computed(() =>
    this.requests.decided().filter(({state}) => !this.wanted() || state === this.wanted()),
  );

  protected async decide(request: AccessRequest, decision: 'approve' | 'decline'): Promise<void> {
    const words = await this.dialogs.ask(DecideDialog, {request, decision}, this.place);
    if (words === undefined) return;
    this.requests.all.reload();
    this.told().say(words);
  }
}
