import './styles/index.css';

export { Asked, Waiting } from './ask/asked';
export { execute, forgetPosition, type Answer } from './ask/execute';
export { failureInWords, Refused, Unreachable } from './ask/failure';
export { holds, MeDocument, MeProvider, schoolsOf, useMe, type Me } from './ask/me';
export { useAsk, type Ask, type Topic } from './ask/use-ask';
export { invalidate, useLive } from './ask/use-live';
export { Checkboxes, Radios } from './form/choices';
export { Combobox } from './form/combobox';
export { CommandForm } from './form/command-form';
export { beginDraft, draftOf, flushDrafts, forgetDrafts, hasDrafts, useDraft } from './form/drafts';
export { ErrorSummary } from './form/error-summary';
export { Field, FieldGroup } from './form/field';
export { DateInput, Select, Textarea, TextInput, type Choice } from './form/inputs';
export { newId } from './form/new-id';
export { isOvertaken, Missing } from './form/not-sent';
export { loadDomain } from './form/problems';
export { useCommandForm } from './form/use-command-form';
export { isUnlisted, type Found } from './form/use-finding';
export { useKept } from './form/use-kept';
export { Button } from './look/button';
export { EmptyState } from './look/empty-state';
export { later } from './look/later';
export { Notice } from './look/notice';
export { NothingMore } from './look/nothing-more';
export { Page } from './look/page';
export { Pager } from './look/pager';
export { PrintedBy } from './look/printed-by';
export { named, Sealed } from './look/sealed';
export { Shape } from './look/shape';
export { Skeleton } from './look/skeleton';
export { SummaryList, type Row } from './look/summary-list';
export { levelWords, SeverityTag, Tag, type Severity } from './look/tag';
export { Timeline, type Happening } from './look/timeline';
export { DueTag } from './look/due-tag';
export { WhatNext, type Clock, type Step } from './look/what-next';
export type { PaletteAction, PaletteRow, PaletteRows, SearchHit } from './palette-row';
export { HideScreen, useHide } from './shell/hide-screen';
export { backAtWork } from './shell/idle';
export { LockScreen, LockWhenIdle, stillSignedIn } from './shell/lock-screen';
export {
  densities,
  prefer,
  showPreferences,
  themes,
  usePreferences,
  type Density,
  type Theme,
} from './shell/preferences';
export { keysInWords, useListKeys, useShortcuts } from './shell/shortcuts';
export type { PageRoute } from './shell/page-route';
export { classAndYear } from './words/class-and-year';
export { onTheWire } from './words/on-the-wire';
export { roleName, roleWords } from './words/roles';
export { useNow } from './words/use-now';
export { age, dayBefore, dayInWords, dayOf, moment, momentInFull, shortDay, span, timeOf, today } from './words/when';
export * as field from './sheet/fields';
export { emptiesOf, inputOf, type FieldSpec, type Values } from './sheet/fields';
export { RecordActions, type ActionGroup } from './sheet/record-actions';
export { sheetsOf, type ActedOn, type Sheet } from './sheet/sheet';
export { GoneMeanwhile, MineAndTheirs, type Said } from './sheet/mine-and-theirs';
export { draftNameOf, SheetForm } from './sheet/sheet-form';
export type { WorkItem, WorkWords } from './work-words';
export { happeningIn, type StoryEntry, type StoryWords } from './sheet/story';
