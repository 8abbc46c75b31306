package dev.batchdot.samples.guide;

/**
 * A fenced block of a page.
 *
 * @param fence the index of the line that opens it
 * @param language what stands behind the fence
 * @param origin what the comment on the line before says; empty where there is none
 * @param text the lines between the fences
 */
record Block(String page, int fence, String language, String origin, String text) {
  private static final String FROM = "from ";
  private static final String PRINTED = "printed by ";
  private static final String LINES = "lines of ";
  private static final String NOT_RUN = "not run: ";

  /** Whether its text is known, so that it can be compared, or written anew. */
  boolean isReproduced() {
    return origin.startsWith(FROM) || origin.startsWith(PRINTED);
  }

  /** What it must say. */
  String wanted(Sources sources) {
    return origin.startsWith(FROM)
        ? sources.region(origin.substring(FROM.length()))
        : Printed.by(origin.substring(PRINTED.length()));
  }

  /** Whether each of its lines stands in some other file. */
  boolean isQuoted() {
    return origin.startsWith(LINES);
  }

  /** That file, seen from the page. */
  String quotedFile() {
    return origin.substring(LINES.length());
  }

  /** Whether it says why the build can't run it. Java and XML it can. */
  boolean isExcused() {
    return origin.startsWith(NOT_RUN) && !language.equals("java");
  }

  @Override
  public String toString() {
    return "%s:%d <!-- %s --> %s".formatted(page, fence, origin, language);
  }
}
