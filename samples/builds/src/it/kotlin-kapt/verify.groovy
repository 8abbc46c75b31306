String log = new File(basedir, 'build.log').text
// By constructor and by name.
assert log.count('''\
[[1.0, 2.0, 3.0],
 [6.0, 8.0, 14.0]]''') == 2
// Swapped columns.
assert log.contains('[2.0, 1.0, 4.0, 3.0]')
assert new File(basedir, 'target/generated-sources/kapt/compile/com/example/ScoreKernel.java').file
assert new File(basedir, 'target/generated-sources/kapt/compile/com/example/ProductKernel.java').file
