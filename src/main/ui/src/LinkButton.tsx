import { useParameters } from './address';
import { IconButton } from './IconButton';

/** Copies the address at which this page opens with the operation and its variables. */
export function LinkButton() {
  const parameters = useParameters('question');
  const copy = async () => {
    const address = `${location.origin}${location.pathname}#${parameters()}`;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Browsers lend the clipboard to pages of HTTPS and of the own machine alone.
      prompt('The address of this query:', address);
    }
  };
  return (
    <IconButton onClick={copy} label="Copy a link to this query">
      <path d="M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3" />
      <path d="M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.6-1.6" />
    </IconButton>
  );
}
