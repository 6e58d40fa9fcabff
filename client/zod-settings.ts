import { config } from 'zod/v4/core';

// The content security policy forbids making code from text, which zod would try at every schema and be reported for.
config({ jitless: true });
