package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TypeDocumentTest {
  @Test
  void nameParagraphAndFirstSentenceStandForAType() {
    assertThat(new TypeDocument("p.q", "A.B", "One, e.g. this. Two.").views())
        .containsExactly("A.B", "p.q.A.B: One, e.g. this. Two.", "p.q.A.B: One, e.g. this.");
  }

  @Test
  void withoutDocumentationTheNamesDo() {
    assertThat(new TypeDocument("p", "A", "").views()).containsExactly("A", "p.A");
    assertThat(new TypeDocument("", "A", "").views()).containsExactly("A", "A");
  }

  @Test
  void needsAName() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TypeDocument("p", "", "Text."));
  }
}
