package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void cutsBetweenWords() {
    assertThat(Report.cut("one two three", 13)).isEqualTo("one two three");
    assertThat(Report.cut("one two three", 12)).isEqualTo("one two...");
    assertThat(Report.cut("one two three", 10)).isEqualTo("one two...");
    assertThat(Report.cut("one two three", 9)).isEqualTo("one...");
    assertThat(Report.cut("onetwothree", 8)).isEqualTo("onetw...");
  }

  @Test
  void alignsTheAnswers() {
    StringWriter out = new StringWriter();
    new Report(new PrintWriter(out))
        .answer(
            "question?",
            List.of(
                new Index.Hit(new TypeDocument("p", "Short", "The summary."), 0.987f),
                new Index.Hit(new TypeDocument("p", "Somewhat.Longer", ""), -0.1f),
                new Index.Hit(new TypeDocument("p", "X".repeat(50), "word ".repeat(50)), -0.5f)));
    assertThat(out.toString().lines())
        .containsExactly(
            "",
            "question?",
            "  0.99  Short                                     The summary.",
            " -0.10  Somewhat.Longer",
            " -0.50  " + "X".repeat(37) + "...  " + "word ".repeat(8) + "word...")
        .allMatch(line -> line.length() <= Report.WIDTH);
  }

  @Test
  void saysWhetherBothPathsAgree() {
    StringWriter out = new StringWriter();
    Report report = new Report(new PrintWriter(out));
    report.speed(new Throughput(123456789, 98765432.1), new Agreement(1e-7, 2e-6));
    report.speed(new Throughput(1, 1), new Agreement(Double.NaN, 2e-6));
    assertThat(out.toString().lines())
        .containsExactly(
            "",
            "scores a second",
            "  kernel            123,456,789",
            "  generic path       98,765,432",
            "  agreed: they differ by 1.0e-07 at most, where 2.0e-06 is allowed",
            "",
            "scores a second",
            "  kernel                      1",
            "  generic path                1",
            "  NOT AGREED: they differ by NaN at most, where 2.0e-06 is allowed");
  }
}
