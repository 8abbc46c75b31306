package dev.batchdot.kernels.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The cases that Java's axes can express. */
final class PublicCases {
  static final List<PublicCase> ALL = read();

  static final List<PublicCase> WITH_DATA = ALL.stream().filter(PublicCase::hasData).toList();

  private PublicCases() {}

  static List<PublicCase> of(PublicCase.Kind kind) {
    return ALL.stream().filter(c -> c.kind() == kind).toList();
  }

  private static List<PublicCase> read() {
    try (InputStream lines = PublicCases.class.getResourceAsStream("/cases/public.jsonl")) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), UTF_8)
          .lines()
          .map(line -> new PublicCase(JsonParser.parseString(line).getAsJsonObject()))
          .filter(PublicCase::isExpressible)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
