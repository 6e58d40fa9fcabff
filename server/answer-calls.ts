import {
  type AnyRouter,
  callTRPCProcedure,
  getErrorShape,
  getTRPCErrorFromUnknown,
  TRPCError,
} from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { HonoRequest } from 'hono';
import { appRouter } from './app-router.ts';
import type { RequestContext } from './trpc.ts';

type Kind = 'query' | 'mutation';
type Call = { path: string; getRawInput: () => Promise<unknown> };
/** What is asked in one request; a batch is answered by a list. */
type Calls = { kind: Kind; isBatch: boolean; calls: Call[] };
type Answer = Parameters<typeof getHTTPStatusCode>[0];

const api: AnyRouter = appRouter;
const { _config: config, procedures } = api._def;

function invalid(cause: unknown): TRPCError {
  return new TRPCError({ code: 'BAD_REQUEST', message: 'Invalid input', cause });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(cause);
  }
}

/** The input of one call of a batch, by its number. */
function inputAt(inputs: unknown, index: number): unknown {
  if (inputs === undefined) return undefined;
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) {
    throw invalid(new TypeError('The inputs of a batch are an object'));
  }
  return (inputs as Record<number, unknown>)[index];
}

/** What the request asks when it is what the client sends for reads and writes. */
function readCalls(request: HonoRequest): Calls | undefined {
  const kind = ({ GET: 'query', POST: 'mutation' } as const)[request.method as 'GET' | 'POST'];
  const isBatch = request.query('batch') === '1';
  const paths = request.path.slice('/trpc/'.length);
  const called = isBatch ? paths.split(',') : [paths];
  if (!kind || (kind === 'mutation' && isBatch)) return undefined;
  if (called.some((path) => procedures[path]?._def.type !== kind)) return undefined;
  if (kind === 'mutation' && request.header('content-type') !== 'application/json')
    return undefined;
  if (request.header('trpc-accept') || request.header('accept')?.includes('application/jsonl')) {
    return undefined;
  }
  const readInputs = async () => {
    if (kind === 'mutation') return parse(await request.text());
    const text = request.query('input');
    return text ? parse(text) : undefined;
  };
  let inputs: Promise<unknown> | undefined;
  const calls = called.map((path, index) => ({
    path,
    getRawInput: async () => {
      inputs ??= readInputs();
      return isBatch ? inputAt(await inputs, index) : inputs;
    },
  }));
  return { kind, isBatch, calls };
}

async function answerCall(
  kind: Kind,
  { path, getRawInput }: Call,
  batchIndex: number,
  ctx: RequestContext,
) {
  try {
    const signal = undefined;
    const call = { router: api, path, getRawInput, ctx, type: kind, signal, batchIndex };
    return { result: { data: await callTRPCProcedure(call) } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    return { error: getErrorShape({ config, ctx, error, path, input: undefined, type: kind }) };
  }
}

/**
 * Answers reads and writes as the client sends them, like tRPC's own handler and without what only streams need: two
 * chains of abort signals for each call take longer than most reads. Undefined for whatever else may come, which is
 * that handler's.
 */
export async function answerCalls(
  request: HonoRequest,
  createContext: () => RequestContext,
): Promise<{ status: number; text: string } | undefined> {
  const asked = readCalls(request);
  if (!asked) return undefined;
  const ctx = createContext();
  const answers = await Promise.all(
    asked.calls.map((call, index) => answerCall(asked.kind, call, index, ctx)),
  );
  const answer = asked.isBatch ? answers : answers[0];
  return { status: getHTTPStatusCode(answer as Answer), text: JSON.stringify(answer) };
}
