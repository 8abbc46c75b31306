/** A page for each kernel: it reads the model, the plans and the emitted source, and draws them. */
@NullMarked
package dev.batchdot.processor.report;

import org.jspecify.annotations.NullMarked;
