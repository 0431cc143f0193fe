import { useGraphiQLActions } from '@graphiql/react';
import { explainNext } from './fetcher';
import { IconButton } from './IconButton';

/** Runs the operation and has the answer say what the database did for it. */
export function ExplainButton() {
  const { run } = useGraphiQLActions();
  const explain = () => {
    explainNext();
    run();
  };
  return (
    <IconButton onClick={explain} label="Run and explain what the database does">
      <path d="M4 17a8.5 8.5 0 1 1 16 0z" />
      <path d="m12 14 3.5-4.5" />
    </IconButton>
  );
}
