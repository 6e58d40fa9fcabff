import { TextInput } from '@mantine/core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { startTranslations } from '../../client/i18n.ts';
import { ErrorSummary } from '../../client/ui/form/error-summary.tsx';
import { useZodForm } from '../../client/ui/form/use-zod-form.ts';
import { clearScreen, draw, submit, type } from '../support/draw.tsx';

beforeAll(() => startTranslations());
afterEach(clearScreen);

const schema = z.object({
  name: z.string().min(1),
  email: z.email(),
  password: z.string().min(12),
});

function SampleForm({ onSend }: { onSend: (values: z.output<typeof schema>) => void }) {
  const form = useZodForm({
    schema,
    initialValues: { name: '', email: '', password: '' },
    labels: { email: 'E-mail', name: 'Name', password: 'Password' },
  });
  return (
    <form {...form.onSubmit(onSend)}>
      <ErrorSummary form={form} />
      <TextInput {...form.field('email')} />
      <TextInput {...form.field('name')} />
      <TextInput {...form.field('password')} />
    </form>
  );
}

async function drawForm() {
  const onSend = vi.fn();
  const screen = await draw(<SampleForm onSend={onSend} />);
  const form = screen.querySelector('form');
  const field = (name: string) => screen.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (!form) throw new Error('no form was drawn');
  return { screen, form, field, onSend };
}

test('a failed submission sends nothing and moves to the first wrong field on the screen', async () => {
  const { form, field, onSend } = await drawForm();
  await submit(form);
  expect(onSend).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field('email'));
});

test('the summary names every wrong field and what is wrong with it, in the order of the screen', async () => {
  const { screen, form, field } = await drawForm();
  const [email, password] = [field('email'), field('password')];
  if (!email || !password) throw new Error('fields are missing');
  await type(email, 'nobody');
  await type(password, 'short');
  await submit(form);
  expect([...screen.querySelectorAll('[role=alert] li')].map((line) => line.textContent)).toEqual([
    'E-mail: Write an e-mail address such as name@example.org.',
    'Name: This is needed.',
    'Password: Write at least 12 characters.',
  ]);
});

test('each wrong field is marked invalid and described by its error', async () => {
  const { screen, form, field } = await drawForm();
  await submit(form);
  const email = field('email');
  expect(email?.getAttribute('aria-invalid')).toBe('true');
  const described = (email?.getAttribute('aria-describedby') ?? '').trim().split(/\s+/);
  const texts = described.map((id) => screen.querySelector(`[id="${id}"]`)?.textContent);
  expect(texts).toContain('This is needed.');
});

test('what is right is sent as the schema makes it', async () => {
  const { form, field, onSend } = await drawForm();
  for (const [name, text] of [
    ['email', 'a@example.org'],
    ['name', 'Amara'],
    ['password', 'correct horse battery'],
  ] as const) {
    const input = field(name);
    if (input) await type(input, text);
  }
  await submit(form);
  expect(onSend).toHaveBeenCalledExactlyOnceWith({
    email: 'a@example.org',
    name: 'Amara',
    password: 'correct horse battery',
  });
});
