package dev.batchdot.samples.search;

/** There is nothing to search in what was given; the message is for the user. */
final class UnusableSourcesException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableSourcesException(String message) {
    super(message);
  }
}
