// Matchers such as toHaveResourceWithProperties, for the tests that load cdktf themselves.
// Set here and not in each test, so that a test needs no ceremony.
process.env['CHECKPOINT_DISABLE'] = '1';
// What test/support/no-stack-trace.js does for cdktf; its fork has a switch.
process.env['CDKTN_DISABLE_CREATION_STACK'] = '1';
