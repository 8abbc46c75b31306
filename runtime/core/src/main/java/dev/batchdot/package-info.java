/** The public API: annotations, tensors, shapes, and {@link dev.batchdot.BatchDots}. */
@NullMarked
package dev.batchdot;

import org.jspecify.annotations.NullMarked;
