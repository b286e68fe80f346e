import '@fontsource-variable/inter/wght.css';
import './look/tokens.css';
import './look/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

/** Starts the page: the style nonce for the dialogs' own styles, then the app. */
const start = (): void => {
  // The policy allows only styles with this load's nonce; the dialog library asks get-nonce for it.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (nonce) setNonce(nonce);
  const root = document.getElementById('root');
  if (root !== null)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
};

start();
