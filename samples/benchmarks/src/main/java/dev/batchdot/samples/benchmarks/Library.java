package dev.batchdot.samples.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the results of a benchmark are called in files and charts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Library {
  String value();
}
