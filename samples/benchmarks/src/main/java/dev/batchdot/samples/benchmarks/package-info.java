/**
 * How fast generated kernels are on this machine, against its ceilings and against other libraries.
 * {@link dev.batchdot.samples.benchmarks.Benchmarks} is the program.
 */
@NullMarked
package dev.batchdot.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
