/**
 * Semantic search over the documentation of a library: the words of a question need not be those of
 * the answer. {@link dev.batchdot.samples.search.Search} is the program.
 */
@NullMarked
package dev.batchdot.samples.search;

import org.jspecify.annotations.NullMarked;
