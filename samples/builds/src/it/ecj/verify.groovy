String log = new File(basedir, 'build.log').text
assert log.contains('with eclipse [')
assert log.contains('''\
[[1.0, 2.0, 3.0],
 [6.0, 8.0, 14.0]]''')
assert new File(basedir, 'target/generated-sources/annotations/com/example/ScoreKernel.java').file
