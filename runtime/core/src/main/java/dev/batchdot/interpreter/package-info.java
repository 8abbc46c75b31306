/** The interpreter: any contraction, without generated code. */
@NullMarked
package dev.batchdot.interpreter;

import org.jspecify.annotations.NullMarked;
