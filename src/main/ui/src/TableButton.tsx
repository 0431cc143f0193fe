import { useParameters } from './address';
import { IconButton } from './IconButton';

/** Opens the answer to the operation as a table. */
export function TableButton() {
  const parameters = useParameters('documentId');
  const open = () => window.open(`/export/table.csv?${parameters()}`, '_blank', 'noopener');
  return (
    <IconButton onClick={open} label="Open the answer as a table">
      <path d="M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14" />
    </IconButton>
  );
}
