package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.FloatTensor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search as a whole: the real model on real documentation. */
@TestInstance(Lifecycle.PER_CLASS)
class GuavaTest {
  private final Embedder embedder = new Embedder();
  private List<TypeDocument> types = List.of();
  private FloatTensor vectors = FloatTensor.zeros(1, 0, Embedder.LENGTH);

  @BeforeAll
  void index() throws Exception {
    Path folder = Path.of(System.getProperty("search.cache", "target/search"));
    Index index = new IndexStore(folder, note -> {}).get(SourcesJar.ofGuava(), embedder);
    types = index.types();
    vectors = index.vectors();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          map whose values are unique and can be looked up backwards | BiMap
          count how many times each element occurs                   | Multiset
          cache that loads missing values by itself                  | LoadingCache CacheLoader
          limit the rate of requests                                 | RateLimiter
          graph whose edges carry values                             | ValueGraph
          split a string on a separator                              | Splitter
          queue that throws away the oldest elements when full       | EvictingQueue
          """)
  void findsAmongTheFirstThree(String question, String expected) {
    FloatTensor scores = Score.INSTANCE.apply(embedder.questions(List.of(question)), vectors);
    assertThat(new Index(types, vectors).nearest(scores, 0, 3))
        .extracting(hit -> hit.type().name())
        .containsAnyElementsOf(List.of(expected.split(" ")));
  }

  @Test
  void readsAllOfGuava() {
    assertThat(types).hasSizeGreaterThan(400);
    assertThat(types).filteredOn(type -> type.summary().isEmpty()).isEmpty();
    assertThat(types)
        .extracting(TypeDocument::summary)
        .noneMatch(summary -> summary.contains("{@") || summary.contains("<p>"));
  }

  @Test
  void vectorsHaveLengthOne() {
    FloatTensor same = Score.INSTANCE.apply(vectors, vectors);
    for (int i = 0; i < types.size(); i++) {
      assertThat(same.get(0, i, i)).isBetween(1 - 1e-5f, 1 + 1e-5f);
    }
  }
}
