/**
 * The canonical layouts as annotated interfaces, for each element type, and what hands the kernels
 * that the processor generates for them to the generic path.
 */
@NullMarked
package dev.batchdot.kernels;

import org.jspecify.annotations.NullMarked;
