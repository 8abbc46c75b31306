/** How a contraction runs: pure functions from extents to an immutable plan that prints itself. */
@NullMarked
package dev.batchdot.processor.plan;

import org.jspecify.annotations.NullMarked;
