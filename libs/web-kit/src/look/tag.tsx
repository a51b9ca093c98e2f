import type { ConcernLevel } from '@caseward/contract';
import type { ReactNode } from 'react';
import { Shape } from './shape';
import './tag.css';

export type Severity = 'immediate' | 'high' | 'medium' | 'low' | 'info';

/** Word, shape, colour and place: readable without any one of them. */
export const Tag = ({ as = 'info', children }: Readonly<{ as?: Severity; children: ReactNode }>) => (
  <span className={`tag tag-${as}`}>
    <Shape of={as} /> {children}
  </span>
);

/** The four levels of a triage decision as people see them. One place, so that no two pages differ. */
export const levelWords: Readonly<Record<ConcernLevel, Readonly<{ as: Severity; word: string }>>> = {
  critical: { as: 'immediate', word: 'Immediate' },
  high: { as: 'high', word: 'High' },
  medium: { as: 'medium', word: 'Medium' },
  low: { as: 'low', word: 'Low' },
};

export const SeverityTag = ({ level }: Readonly<{ level: ConcernLevel }>) => (
  <Tag as={levelWords[level].as}>{levelWords[level].word}</Tag>
);
