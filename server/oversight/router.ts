import { decideInput } from '../../shared/oversight/input.ts';
import { router, signedIn } from '../trpc.ts';
import { decideMatter } from './decide-matter.ts';

export const oversightRouter = router({
  decide: signedIn.input(decideInput).mutation(({ ctx, input }) => ctx.run(decideMatter, input)),
});
