/**
 * What generated kernels call, and how the kernels of {@code batchdot-runtime} make themselves
 * known to the generic path. Public because generated code lives in users' packages; not meant to
 * be called by hand.
 */
@NullMarked
package dev.batchdot.spi;

import org.jspecify.annotations.NullMarked;
