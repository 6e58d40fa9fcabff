// First of all: schemas read it as they are made.
import './zod-settings.ts';
import '@fontsource-variable/public-sans/wght.css';
import './ui/tokens.css';
import './ui/theme/mantine.css';
import './ui/parts.css';
import './ui/keys/current-row.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetSession } from './features/accounts/session.ts';
import { startTranslations } from './i18n.ts';
import { router } from './routes.tsx';
import { isAnswered, onSignedOut, queryClient } from './trpc.ts';
import { cssVariablesResolver, theme } from './ui/theme/theme.ts';

// A session that ended elsewhere: the guards run again, and lead to the sign-in page and back.
onSignedOut(async () => {
  await forgetSession();
  await router.invalidate();
});

// A new version replaced the chunks this page was built with.
window.addEventListener('vite:preloadError', () => location.reload());

await startTranslations();

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place, {
  onCaughtError: (error) => {
    // What the server refuses is told on the page, and is no fault of it.
    if (!isAnswered(error)) reportError(error);
  },
}).render(
  <StrictMode>
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);

// The serif is for the parties' words; nothing waits for it.
requestAnimationFrame(() =>
  setTimeout(() => import('@fontsource-variable/source-serif-4/wght.css')),
);
