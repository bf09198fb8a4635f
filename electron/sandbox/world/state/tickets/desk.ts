/** One account's tickets, labels, contacts and attachments, and what the desk's engineers do with them. */
import type { Account } from '../../../world/accounts';
import { Draw, hashText, mix } from '../../random';
import { Attachments } from './attachments';
import { Contacts } from './contacts';
import { Labels } from './labels';
import { engineerOf, nextAnswer } from './engineer';
import { CUSTOMER, ENGINEER, STATUS } from './types';
import type { LogKind, Message, Status, Ticket } from './types';

/** How long the desk takes for its next step, in ms; short, so that a demo shows life. */
const TAKES: Readonly<Record<NonNullable<Ticket['due']>['step'], number>> = {
  accept: 30_000,
  answer: 45_000,
  resolve: 45_000,
};

export class Desk {
  readonly attachments: Attachments;
  readonly contacts: Contacts;
  readonly labels: Labels;
  /** Agreements signed: type and version. */
  readonly signed = new Set<string>();
  /** Privileges that were asked for and granted. */
  readonly privileges = new Set<string>(['export', 'createCase']);
  /** Reports sent through the feedback form. */
  readonly feedbacks: { type: string; title: string; content: string; files: readonly string[] }[] = [];
  private readonly list: Ticket[] = [];
  private readonly draw: Draw;
  private serial = 0;

  constructor(readonly account: Account) {
    this.draw = new Draw(mix(account.seed, hashText('desk')));
    this.attachments = new Attachments(() => this.nextId());
    this.contacts = new Contacts(account.seed);
    this.labels = new Labels();
  }

  /** Newest first. */
  tickets(): readonly Ticket[] {
    return [...this.list].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  }

  find(id: string): Ticket | undefined {
    return this.list.find((t) => t.id === id);
  }

  add(ticket: Ticket): void {
    this.list.push(ticket);
  }

  delete(id: string): void {
    const at = this.list.findIndex((t) => t.id === id);
    if (at >= 0) this.list.splice(at, 1);
    for (const other of this.list) other.relatedIds = other.relatedIds.filter((r) => r !== id);
  }

  /** IT, the day in GMT+8, four digits; unused so far. */
  ticketId(at: number): string {
    const day = new Date(at + 8 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '');
    for (;;) {
      const id = `IT${day}${String(this.draw.below(10_000)).padStart(4, '0')}`;
      if (!this.find(id)) return id;
    }
  }

  nextId(): string {
    return this.draw.hex(32);
  }

  /** Adds a message. The engineer's are unread until the customer says otherwise. */
  say(
    ticket: Ticket,
    author: Message['author'],
    content: string,
    at: number,
    attachments: readonly string[] = [],
  ): Message {
    const { user } = this.account;
    const engineer = engineerOf(ticket, this.account.site);
    const message: Message = {
      id: this.nextId(),
      author,
      replierId: author === CUSTOMER ? this.account.domainId : engineer.id,
      replierName: author === CUSTOMER ? user : engineer.name,
      content,
      at,
      attachments,
      read: author === CUSTOMER,
    };
    ticket.messages.push(message);
    for (const id of attachments) this.attachments.attach(id, ticket.id);
    return message;
  }

  note(ticket: Ticket, what: LogKind, at: number, note = ''): void {
    const who = what === 'accept' || what === 'answer' || what === 'ask' || what === 'resolve';
    this.serial += 1;
    ticket.log.push({
      id: `${ticket.id}${String(this.serial).padStart(6, '0')}`,
      what,
      who: who ? ENGINEER : CUSTOMER,
      name: who ? engineerOf(ticket, this.account.site).name : this.account.user,
      at,
      note,
    });
  }

  setStatus(ticket: Ticket, status: Status): void {
    ticket.status = status;
  }

  /** The desk will act by itself after its usual time. */
  schedule(ticket: Ticket, step: NonNullable<Ticket['due']>['step'], now: number): void {
    ticket.due = { step, at: now + TAKES[step] };
  }

  /** Does what was due by now, each at its own time. */
  advance(now: number): void {
    for (const ticket of this.list)
      while (ticket.due && ticket.due.at <= now) {
        const { at, step } = ticket.due;
        ticket.due = null;
        if (step === 'accept') this.accept(ticket, at);
        else this.answer(ticket, nextAnswer(ticket, step, this.account.site), at, step === 'resolve');
      }
  }

  accept(ticket: Ticket, at: number): void {
    ticket.status = STATUS.processing;
    this.note(ticket, 'accept', at);
    this.schedule(ticket, 'answer', at);
  }

  /** The engineer answers: asks for more (feedback wanted), or says it is solved (result to be confirmed). */
  answer(ticket: Ticket, content: string, at: number, solved: boolean): Message {
    ticket.due = null;
    const message = this.say(ticket, ENGINEER, content, at);
    ticket.status = solved ? STATUS.confirming : STATUS.feedback;
    if (solved) ticket.resolvedAt = at;
    this.note(ticket, solved ? 'resolve' : 'ask', at);
    return message;
  }

  /** Closes a ticket for good; the confidential parameters go with it. */
  close(ticket: Ticket, at: number, secretKeys: readonly string[], note = ''): void {
    ticket.status = STATUS.completed;
    ticket.confirmedAt = at;
    ticket.due = null;
    for (const key of secretKeys) ticket.extends.delete(key);
    this.note(ticket, 'close', at, note);
  }
}
