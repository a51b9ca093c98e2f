import { draftNameOf, draftOf, Notice } from '@caseward/web-kit';
import { useState } from 'react';
import type { Concern } from './concern-document';
import { ConcernForm } from './concern-form';
import { dangerResponse } from './talk-sheets';

/** Stands above everything else until somebody says that the child is safe; and while somebody writes down what they did. */
export const DangerResponse = ({ concern }: Readonly<{ concern: Concern }>) => {
  const [open, setOpen] = useState(false);
  const isOpen = concern.danger === 'open';
  if (!isOpen && !(open && draftOf(draftNameOf(dangerResponse, concern)) !== undefined)) return null;
  return (
    <>
      {isOpen && (
        <Notice tone="danger" title="Not safe when this was reported">
          <p>
            Check on the child first. Call <a href="tel:999">999</a> if anyone is in danger now. Then write down what
            was done.
          </p>
        </Notice>
      )}
      <details className="more screen-only" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Write down what was done</summary>
        {open && <ConcernForm sheet={dangerResponse} concern={concern} gone={!isOpen} onDone={() => setOpen(false)} />}
      </details>
    </>
  );
};
