// Matchers such as toHaveResourceWithProperties, for the tests that load cdktf themselves.
// Set here and not in each test, so that a test needs no ceremony.
process.env['CHECKPOINT_DISABLE'] = '1';
