import type {NewsletterSettings} from '@model/newsletter/settings';
import {MAIL_FROM} from '../config';
import type {Message} from './transport';

/** Who mails come from, and where answers go: the portal's own address, under the name that the settings say. */
export function senderOf({senderName, replyTo}: NewsletterSettings): Pick<Message, 'from' | 'replyTo'> {
  const [, name = '', address = MAIL_FROM.value()] = /^(.*)<([^>]+)>$/.exec(MAIL_FROM.value()) ?? [];
  return {from: {name: senderName ?? name.trim(), address}, ...(replyTo && {replyTo})};
}
