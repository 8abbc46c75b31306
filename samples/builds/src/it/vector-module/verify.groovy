String log = new File(basedir, 'build.log').text
assert log.contains('96.0 to 96.0')
assert log =~ /(?m)^tier +vector: registers of \d+ bits/
// What javac saw of the module shows in the plan.
assert log.contains('vector, 256 bits:')
