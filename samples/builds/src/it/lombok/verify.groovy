String log = new File(basedir, 'build.log').text
assert log.contains('''\
[[1.0, 2.0, 3.0],
 [6.0, 8.0, 14.0]]''')
assert new File(basedir, 'target/generated-sources/annotations/com/example/Ranking_ScoreKernel.java').file
