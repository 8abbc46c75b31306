/** From model and plan to Java source. Nothing is decided here. */
@NullMarked
package dev.batchdot.processor.emit;

import org.jspecify.annotations.NullMarked;
