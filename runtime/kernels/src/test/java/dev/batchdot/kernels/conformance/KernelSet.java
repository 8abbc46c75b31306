package dev.batchdot.kernels.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/** Annotated interfaces that go through one run of javac together; equal ones are one. */
final class KernelSet {
  private static final String ANY_NAME = "generated.Any";

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Javac javac = new Javac();

  /** Adds an interface, and tells its binary name. */
  String add(KernelSource source) {
    return names.computeIfAbsent(
        source.named(ANY_NAME),
        text -> {
          String name = "generated.Interface" + names.size();
          javac.add(name, source.named(name));
          return name;
        });
  }

  /** How many different interfaces there are. */
  int size() {
    return names.size();
  }

  /** With the loops of all tiers, so that the tests of every tier can share the classes. */
  CompiledClasses compile() {
    return javac.compileForAllTiers();
  }

  /** With portable loops only. */
  CompiledClasses compileWithoutVectors() {
    return javac.compileWithoutVectors();
  }
}
