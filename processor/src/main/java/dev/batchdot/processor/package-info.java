/** The annotation processor and its wiring. */
@NullMarked
package dev.batchdot.processor;

import org.jspecify.annotations.NullMarked;
