import { later, type Me } from '@caseward/web-kit';
import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon';

const AccountPanel = later(async () => (await import('./account-panel')).AccountPanel);

/** Who I am here, how it looks, and the way out. A plain disclosure, not a menu of roles and arrow keys. */
export const AccountMenu = ({ me }: Readonly<{ me: Me }>) => {
  const box = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (event.type === 'pointerdown' && event.target instanceof Node && box.current?.contains(event.target)) return;
      box.current?.removeAttribute('open');
      if (event.type === 'keydown') box.current?.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [open]);
  return (
    <details ref={box} className="account" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="icon-button">
        <Icon of="account" />
        <span className="account-word">Account</span>
      </summary>
      {open && (
        <div className="account-panel">
          <AccountPanel me={me} onGone={() => box.current?.removeAttribute('open')} />
        </div>
      )}
    </details>
  );
};
