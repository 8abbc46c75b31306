#!/bin/sh
# Draws pictures/kernel-page.png: the report page of the suite's 64 x (23,17)(17,29) kernel.
# Wants Maven, a JDK and Chromium on the PATH: sh samples/guide/kernel-page.sh
set -eu
cd "$(dirname "$0")/../.."
pages=samples/guide/target/kernel-page
templates=samples/benchmarks/target/generated-sources/templates/main
version=0.1.0-SNAPSHOT

mvn -q -B -ntp package -Dmaven.test.skip=true -pl samples/benchmarks -am

rm -rf "$pages"
mkdir -p "$pages"
# The sources of the suite alone: with -proc:only javac writes kernels and pages, and no classes.
javac -proc:only -Adev.batchdot.report=true --add-modules jdk.incubator.vector -nowarn -d "$pages" \
  -cp runtime/core/target/batchdot-core-$version.jar \
  -processorpath processor/target/batchdot-processor-$version.jar:runtime/core/target/batchdot-core-$version.jar \
  -sourcepath "$templates:samples/benchmarks/src/main/java" \
  "$templates/dev/batchdot/samples/benchmarks/FloatSuite.java"

# Chromium's sandbox does not work for root.
[ "$(id -u)" = 0 ] && sandbox=--no-sandbox || sandbox=
chromium --headless $sandbox --disable-gpu --hide-scrollbars --window-size=900,3960 \
  --screenshot="$PWD/samples/guide/pictures/kernel-page.png" \
  "file://$PWD/$pages/batchdot-report/dev.batchdot.samples.benchmarks.FloatSuite_Odd23Kernel.html"
