/** The three examples of the operation's definition. */
@NullMarked
package dev.batchdot.samples.quickstart;

import org.jspecify.annotations.NullMarked;
