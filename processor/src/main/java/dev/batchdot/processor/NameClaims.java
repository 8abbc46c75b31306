package dev.batchdot.processor;

import dev.batchdot.processor.validate.Diagnostic;
import dev.batchdot.processor.validate.DiagnosticId;
import dev.batchdot.processor.validate.KernelNames;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Which types want which kernel name: Outer.Inner and Outer_Inner want the same. */
final class NameClaims {
  private final Map<String, NavigableSet<String>> claimants = new TreeMap<>();

  void claim(PackageElement enclosing, TypeElement type) {
    claimants(enclosing, type).add(type.getQualifiedName().toString());
  }

  /** What is wrong where another type wants the same name; then none of them gets it. */
  Optional<Diagnostic> conflict(PackageElement enclosing, TypeElement type) {
    NavigableSet<String> rivals = claimants(enclosing, type);
    if (rivals.size() == 1) {
      return Optional.empty();
    }
    String message =
        "the kernels of %s would all be named %s; rename all but one"
            .formatted(String.join(" and ", rivals), KernelNames.simple(type));
    return Optional.of(Diagnostic.on(type, DiagnosticId.NAME_TAKEN, message));
  }

  private NavigableSet<String> claimants(PackageElement enclosing, TypeElement type) {
    String name = KernelNames.qualified(enclosing, KernelNames.simple(type));
    return claimants.computeIfAbsent(name, unused -> new TreeSet<>());
  }
}
