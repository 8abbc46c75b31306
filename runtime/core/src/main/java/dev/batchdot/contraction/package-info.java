/** What is computed: axes, shape inference with its messages, and the canonical loop form. */
@NullMarked
package dev.batchdot.contraction;

import org.jspecify.annotations.NullMarked;
