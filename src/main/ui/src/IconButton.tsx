import { ToolbarButton } from '@graphiql/react';
import type { ReactNode } from 'react';

interface Properties {
  /** What it does, in words. */
  label: string;
  onClick: () => void;
  /** The lines of its icon, in a square of 24 units. */
  children: ReactNode;
}

/** A button of the toolbar, drawn as GraphiQL draws its own. */
export function IconButton({ label, onClick, children }: Properties) {
  return (
    <ToolbarButton onClick={onClick} label={label}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {children}
      </svg>
    </ToolbarButton>
  );
}
