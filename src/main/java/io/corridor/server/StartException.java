package io.corridor.server;

/** Ends a start for a reason that the client is to say. */
final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FailureNote note;

  StartException(FailureNote note) {
    super(note.fault().sentence(note.arguments().toArray()));
    this.note = note;
  }

  FailureNote note() {
    return note;
  }
}
