/** From javac's elements and mirrors to requests: what was written, not yet checked. */
@NullMarked
package dev.batchdot.processor.read;

import org.jspecify.annotations.NullMarked;
