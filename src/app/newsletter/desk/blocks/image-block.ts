import {Component, computed, inject, input, output, resource, signal} from '@angular/core';
import type {SketchedBlock} from '@model/newsletter/sketch';
import {UploadProgress} from '../../../documents/upload/upload-progress';
import {pictureAddresses} from '../../../files/pictures';
import {FileDrop} from '../../../ui/file-drop/file-drop';
import {IssuePictures} from './issue-pictures';

/** A picture of an issue: uploaded, with what it shows said in words, or marked as telling nothing. */
@Component({
  selector: 'app-image-block',
  imports: [FileDrop, UploadProgress],
  templateUrl: './image-block.html',
  styleUrl: './block-fields.scss',
})
export class ImageBlock {
  private readonly pictures = inject(IssuePictures);
  private readonly addressOf = pictureAddresses();

  /** The issue's id. */
  readonly issue = input.required<string>();
  readonly block = input.required<SketchedBlock>();
  /** What the ids of its fields begin with. */
  readonly id = input.required<string>();
  readonly patched = output<Partial<SketchedBlock>>();

  protected readonly accept = this.pictures.accept;
  protected readonly rules = this.pictures.rules;
  protected readonly flaw = signal<string | undefined>(undefined);
  protected readonly isReplacing = signal(false);
  protected readonly upload = computed(() => this.pictures.uploads().get(this.slot));
  protected readonly isUploaded = computed(() => this.block().src?.startsWith('drafts/') ?? false);
  protected readonly shown = resource({
    params: () => (this.isUploaded() ? this.block().src : undefined),
    // Drafts are the editors' alone: their files are fetched by who asks.
    loader: ({params: path}) => this.addressOf({path}, 'identity'),
  });
  private readonly slot = {};

  protected async choose([file]: readonly File[]): Promise<void> {
    this.flaw.set(file && this.pictures.flawOf(file));
    if (!file || this.flaw()) return;
    const src = await this.pictures.send(this.slot, this.issue(), file);
    if (!src) return;
    this.isReplacing.set(false);
    this.patched.emit({src});
  }

  protected retry(): Promise<void> {
    const file = this.upload()?.file;
    return this.choose(file ? [file] : []);
  }
}
