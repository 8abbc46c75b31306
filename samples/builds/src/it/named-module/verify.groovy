String log = new File(basedir, 'build.log').text
// The kernel by constructor, the kernel by name, the generic path.
assert log.count('''\
[[1.0, 2.0, 3.0],
 [6.0, 8.0, 14.0]]''') == 3
assert log.contains('module com.example')
// No module-info says that batchdot-runtime has them: its services do.
assert log =~ /(?m)^runs +kernels of batchdot-runtime$/
