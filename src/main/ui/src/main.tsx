import './workers';
import '@fontsource-variable/roboto';
import '@fontsource/fira-code/400.css';
// Not `graphiql/style.css`: that one carries the editor's styles and its fonts a second time.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { ExplainButton } from './ExplainButton';
import { fetcher } from './fetcher';
import { LinkButton } from './LinkButton';
import { LinkedOperation } from './LinkedOperation';
import logo from './logo.svg';
import { QUESTIONS_PLUGIN } from './QuestionPane';
import { questions } from './questions';
import { TableButton } from './TableButton';
import { WrappedEditor } from './WrappedEditor';

const plugins = [QUESTIONS_PLUGIN, explorerPlugin(), HISTORY_PLUGIN];
/** The question that stands ready for whoever comes for the first time. */
const FIRST = 'PartnersThatShareALead';
const newcomer = localStorage.getItem('graphiql:tabState') === null;

function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      defaultQuery={questions.find(({ name }) => name === FIRST)?.text ?? ''}
      schemaDescription
      inputValueDeprecation
      {...(newcomer && { visiblePlugin: QUESTIONS_PLUGIN })}
    >
      <GraphiQL.Logo>
        <span className="wordmark">
          <img src={logo} alt="" />
          Mreža
        </span>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ExplainButton />
            <LinkButton />
            <TableButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <LinkedOperation />
      <WrappedEditor />
    </GraphiQL>
  );
}

// The editor measures its font once, when it opens; a font that came later would misplace the cursor.
await Promise.allSettled([document.fonts.load('15px "Fira Code"')]);
createRoot(document.getElementById('page')!).render(<Page />);
