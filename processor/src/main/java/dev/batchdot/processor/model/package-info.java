/** What to generate: immutable values that are legal when they exist. */
@NullMarked
package dev.batchdot.processor.model;

import org.jspecify.annotations.NullMarked;
