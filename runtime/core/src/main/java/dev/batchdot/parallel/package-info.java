/** Work on several threads: whether it is worth it, into which parts, and who does them. */
@NullMarked
package dev.batchdot.parallel;

import org.jspecify.annotations.NullMarked;
