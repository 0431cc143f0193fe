import { ToolbarButton, useGraphiQLActions } from '@graphiql/react';
import { explainNext } from './fetcher';

/** Runs the operation and has the answer say what the database did for it. */
export function ExplainButton() {
  const { run } = useGraphiQLActions();
  const explain = () => {
    explainNext();
    run();
  };
  return (
    <ToolbarButton onClick={explain} label="Run and explain what the database does">
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M4 17a8.5 8.5 0 1 1 16 0z" strokeLinejoin="round" />
        <path d="m12 14 3.5-4.5" />
      </svg>
    </ToolbarButton>
  );
}
