package dev.batchdot.processor.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** The Mustache templates beside this class; whatever they insert is escaped. */
final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .withLoader(name -> new StringReader(read(name)));

  /** The text of a template, which fails where {@code page} lacks what it names. */
  String render(String template, Object page) throws IOException {
    return compiler.compile(read(template + ".mustache")).execute(page);
  }

  private static String read(String name) throws IOException {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no template " + name);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        for (int n = reader.read(part); n >= 0; n = reader.read(part)) {
          text.append(part, 0, n);
        }
        return text.toString();
      }
    }
  }
}
