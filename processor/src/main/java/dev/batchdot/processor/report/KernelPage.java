package dev.batchdot.processor.report;

import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.plan.PlannedContraction;
import java.util.List;

/** What the template of a page reads. */
record KernelPage(
    String type, String kernel, List<ContractionSection> contractions, Roof roof, String source) {

  static KernelPage of(KernelModel model, List<PlannedContraction> contractions, String source) {
    return new KernelPage(
        model.origin().getQualifiedName().toString(),
        model.kernelName(),
        contractions.stream().map(ContractionSection::of).toList(),
        Roof.ASSUMED,
        source);
  }

  /** The lines of the source, for its heading. */
  long sourceLines() {
    return source.lines().count();
  }
}
