package io.corridor.problem;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file cannot be used, in words that go behind a colon. */
public final class Reasons {

  private Reasons() {}

  /** What an exception of the file system means to a user. */
  public static String of(Exception e) {
    if (e instanceof UncheckedIOException unchecked) {
      return of(Objects.requireNonNull(unchecked.getCause()));
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no folder";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return lowerCase(system.getReason());
    }
    // Reading a folder as a file comes without a class of its own.
    return e instanceof IOException && e.getMessage() != null
        ? lowerCase(e.getMessage())
        : e.getClass().getSimpleName();
  }

  private static String lowerCase(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
