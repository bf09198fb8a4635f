/** Everything that can be done with tickets. */
import type { AnyAction } from '../types';
import { ticketCheckCode, ticketContact, ticketSendCode } from './contact';
import { ticketAgree, ticketCreate, ticketDropFile, ticketPrivilege, ticketUpload } from './create';
import { ticketFeedback } from './feedback';
import { ticketCancel, ticketClose, ticketConfirm, ticketDelete, ticketScore, ticketUrge } from './life';
import { ticketLabel, ticketLabelCreate, ticketLabelDelete, ticketLabelUpdate, ticketRelate } from './order';
import { ticketRead, ticketReply, ticketSecret, ticketTakeBack } from './talk';

export const ticketActions: readonly AnyAction[] = [
  ticketCreate,
  ticketUpload,
  ticketDropFile,
  ticketAgree,
  ticketPrivilege,
  ticketSendCode,
  ticketCheckCode,
  ticketContact,
  ticketReply,
  ticketSecret,
  ticketTakeBack,
  ticketRead,
  ticketUrge,
  ticketCancel,
  ticketConfirm,
  ticketClose,
  ticketDelete,
  ticketScore,
  ticketLabelCreate,
  ticketLabelUpdate,
  ticketLabelDelete,
  ticketLabel,
  ticketRelate,
  ticketFeedback,
];
