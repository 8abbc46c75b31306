/** From requests to the model, or to diagnostics that say what is wrong and what would fit. */
@NullMarked
package dev.batchdot.processor.validate;

import org.jspecify.annotations.NullMarked;
