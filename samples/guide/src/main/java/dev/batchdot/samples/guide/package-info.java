/** What the guide's pages show: interfaces, of which kernels are generated, and a program. */
@NullMarked
package dev.batchdot.samples.guide;

import org.jspecify.annotations.NullMarked;
