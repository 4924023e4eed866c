import { createBrowserRouter } from 'react-router';
import { NotFoundPage } from './not-found-page';
import { RootLayout } from './root-layout';
import { RouteError } from './route-error';
import { Booting } from './booting';

/** Every page is a chunk of its own: a technician's phone never loads the board. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    {
      element: <RootLayout />,
      errorElement: <RouteError />,
      HydrateFallback: Booting,
      children: [
        {
          errorElement: <RouteError />,
          children: [
            { path: '/sign-in', lazy: async () => ({ Component: (await import('../features/session/sign-in-page')).SignInPage }) },
            {
              path: '/forgot-password',
              lazy: async () => ({ Component: (await import('../features/session/forgot-password-page')).ForgotPasswordPage }),
            },
            {
              path: '/reset-password',
              lazy: async () => ({ Component: (await import('../features/session/reset-password-page')).ResetPasswordPage }),
            },
            { path: '/setup', lazy: async () => ({ Component: (await import('../features/setup/setup-page')).SetupPage }) },
          ],
        },
        {
          lazy: async () => ({ Component: (await import('./signed-in')).SignedIn }),
          errorElement: <RouteError />,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./home')).Home }) },
            {
              lazy: async () => ({ Component: (await import('./office-shell')).OfficeShell }),
              children: [
                {
                  path: '/jobs',
                  errorElement: <RouteError />,
                  lazy: async () => ({ Component: (await import('../features/jobs-page/jobs-page')).JobsPage }),
                },
                {
                  path: '/jobs/:number',
                  errorElement: <RouteError />,
                  lazy: async () => ({ Component: (await import('../features/job-detail/job-page')).JobPage }),
                },
                {
                  path: '/schedule',
                  errorElement: <RouteError />,
                  lazy: async () => ({ Component: (await import('../features/dispatch/schedule-page')).SchedulePage }),
                },
                {
                  path: '/customers/:id',
                  errorElement: <RouteError />,
                  lazy: async () => ({
                    Component: (await import('../features/customer-profile/customer-profile-page')).CustomerProfilePage,
                  }),
                },
                {
                  lazy: async () => ({ Component: (await import('./team-door')).TeamDoor }),
                  children: [
                    {
                      path: '/team',
                      errorElement: <RouteError />,
                      lazy: async () => ({ Component: (await import('../features/team/team-page')).TeamPage }),
                    },
                  ],
                },
                {
                  path: '/account',
                  errorElement: <RouteError />,
                  lazy: async () => ({ Component: (await import('./account-page')).AccountPage }),
                },
              ],
            },
            {
              lazy: async () => ({ Component: (await import('./technician-shell')).TechnicianShell }),
              children: [
                {
                  errorElement: <RouteError />,
                  lazy: async () => ({ Component: (await import('../features/technician-day/day-layout')).DayLayout }),
                  children: [
                    { path: '/today', lazy: async () => ({ Component: (await import('../features/technician-day/day-page')).DayPage }) },
                    {
                      path: '/today/:jobId',
                      lazy: async () => ({ Component: (await import('../features/technician-day/job-page')).JobPage }),
                    },
                    // Beside the day and inside its layout: a look at one's own page must not lose what was read.
                    { path: '/me', lazy: async () => ({ Component: (await import('./me-page')).MePage }) },
                  ],
                },
              ],
            },
          ],
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}
