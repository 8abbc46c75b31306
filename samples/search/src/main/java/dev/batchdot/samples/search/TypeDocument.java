package dev.batchdot.samples.search;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/**
 * What is known of a public type: its name ({@code Outer.Inner} for a nested one) and the first
 * paragraph of its documentation, which may be empty.
 */
record TypeDocument(String packageName, String name, String summary) {
  TypeDocument {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a type without a name in package '" + packageName + "'");
    }
  }

  /**
   * The texts that stand for this type, each with the same weight. The name alone keeps a long
   * paragraph from drowning it; the first sentence alone does the same for what the type is; the
   * package tells what the type belongs to.
   */
  List<String> views() {
    String qualified = packageName.isEmpty() ? name : packageName + "." + name;
    return summary.isEmpty()
        ? List.of(name, qualified)
        : List.of(name, qualified + ": " + summary, qualified + ": " + firstSentence());
  }

  private String firstSentence() {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(summary);
    return summary.substring(0, sentences.next()).strip();
  }
}
