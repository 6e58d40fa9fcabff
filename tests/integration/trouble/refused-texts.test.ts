import { describe, expect, it } from 'vitest';
import { HttpVisitor, openHttpServer } from '../../support/http-server.ts';

describe('what is too long, or empty where something must be said, is refused with its field', () => {
  const tooLong = 'x'.repeat(20_001);
  const uuid = '01970000-0000-7000-8000-000000000000';
  const request = { organisationId: uuid, content: { title: 'A request', goal: '' } };
  const entry = { caseId: uuid, kind: 'message', body: 'Words' };
  const introduction = {
    caseId: uuid,
    purpose: 'A purpose',
    brief: 'A brief',
    parties: [{ organisationId: uuid }],
  };
  const cases: { procedure: string; input: object; path: (string | number)[]; code: string }[] = [
    {
      procedure: 'cases.submit',
      input: { ...request, content: { goal: tooLong } },
      path: ['content', 'goal'],
      code: 'too_big',
    },
    {
      procedure: 'cases.submit',
      input: { ...request, content: { title: '' } },
      path: ['content', 'goal'],
      code: 'title_or_goal',
    },
    { procedure: 'cases.log', input: { ...entry, body: tooLong }, path: ['body'], code: 'too_big' },
    {
      procedure: 'cases.log',
      input: { ...entry, body: ' \u0000\n' },
      path: ['body'],
      code: 'blank',
    },
    {
      procedure: 'cases.hold',
      input: { caseId: uuid, untilOn: '2026-04-01', reason: tooLong },
      path: ['reason'],
      code: 'too_big',
    },
    {
      procedure: 'cases.hold',
      input: { caseId: uuid, untilOn: '2026-04-01', reason: '  ' },
      path: ['reason'],
      code: 'blank',
    },
    {
      procedure: 'introductions.draft',
      input: { ...introduction, brief: tooLong },
      path: ['brief'],
      code: 'too_big',
    },
    {
      procedure: 'introductions.draft',
      input: { ...introduction, purpose: '' },
      path: ['purpose'],
      code: 'blank',
    },
    {
      procedure: 'introductions.respond',
      input: { introductionId: uuid, answer: 'no', reason: '' },
      path: ['reason'],
      code: 'blank',
    },
    {
      procedure: 'terms.abandon',
      input: { termsId: uuid, reason: tooLong },
      path: ['reason'],
      code: 'too_big',
    },
    {
      procedure: 'terms.abandon',
      input: { termsId: uuid, reason: '\u0000' },
      path: ['reason'],
      code: 'blank',
    },
    {
      procedure: 'registry.createOrganisation',
      input: { name: tooLong, kind: 'ngo', countryCode: 'GH' },
      path: ['name'],
      code: 'too_big',
    },
    {
      procedure: 'registry.createOrganisation',
      input: { name: ' \r\n ', kind: 'ngo', countryCode: 'GH' },
      path: ['name'],
      code: 'too_small',
    },
  ];

  it('in a form the client has words for', async () => {
    const server = await openHttpServer();
    const visitor = new HttpVisitor(server);
    const token = server.setUpLink?.split('/').at(-1);
    const email = 'admin@example.org';
    const password = 'a long enough password';
    const about = {
      name: 'First Administrator',
      email,
      locale: 'en',
      timeZone: 'UTC',
      password,
      token,
    };
    await visitor.post('/trpc/accounts.setUpFirstAdministrator', about);
    expect((await visitor.post('/api/auth/sign-in/email', { email, password })).status).toBe(200);
    for (const { procedure, input, path, code } of cases) {
      const response = await visitor.post(`/trpc/${procedure}`, input);
      expect(response.status, procedure).toBe(400);
      const { error } = (await response.json()) as {
        error: {
          data: { issues: { path: unknown; code: string; params: { message?: string } }[] };
        };
      };
      const said = error.data.issues.map((issue) => ({
        path: issue.path,
        code: issue.params.message ?? issue.code,
      }));
      expect(said, procedure).toContainEqual({ path, code });
    }
  });
});

describe('a paste of ten megabytes', () => {
  it('is refused before it is read as anything, with a reason the client has words for', async () => {
    const server = await openHttpServer();
    const visitor = new HttpVisitor(server);
    const paste = 'x'.repeat(10 * 1024 * 1024);
    const response = await visitor.post('/trpc/cases.submit', { content: { goal: paste } });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      error: {
        message: 'too_large',
        data: { path: 'cases.submit', httpStatus: 413, reason: 'too_large' },
      },
    });
    // No JSON at all: whoever parsed it would have answered otherwise.
    const nonsense = await visitor.request('/trpc/cases.log', { method: 'POST', body: paste });
    expect(nonsense.status).toBe(413);
    const atTheDoor = await visitor.post('/api/auth/sign-in/email', {
      email: paste,
      password: paste,
    });
    expect(atTheDoor.status).toBe(413);
  });
});
