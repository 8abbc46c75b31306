package dev.batchdot.processor;

import java.util.Locale;
import java.util.function.Supplier;

/** A locale whose digits are not those of Java source. */
final class OtherDigits {
  private static final Locale PERSIAN = Locale.forLanguageTag("fa-IR-u-nu-arabext");

  private OtherDigits() {}

  /** What {@code work} makes where that is the default. */
  static <T> T with(Supplier<T> work) {
    Locale before = Locale.getDefault();
    Locale.setDefault(PERSIAN);
    try {
      return work.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}
