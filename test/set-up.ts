import fc from 'fast-check';

/** Tests of properties try the same values in every run; `TEST_SEED=7 npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20211230) });
