package dev.batchdot.kernels.conformance;

import dev.batchdot.BatchDot;

/** A public interface, whose kernel is public too. */
@BatchDot(xRank = 2, yRank = 2)
public interface PublicDot extends FloatTensorForms {}
