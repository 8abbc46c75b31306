/**
 * Multi-head attention for real sizes: the scores of queries and keys, and the mix of values, from
 * generated kernels. {@link dev.batchdot.samples.attention.Attention} is the program.
 */
@NullMarked
package dev.batchdot.samples.attention;

import org.jspecify.annotations.NullMarked;
