package org.govsm.procurement.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * JSON parser of the application, token by token: this jar has none of its own. It should limit the
 * length of texts, names and numbers as is said here; nesting, which it should allow to twice
 * {@link #DEPTH}, repeated names and the size of values are checked by this jar.
 */
public interface JsonPull extends Closeable {

  /** The longest text in characters. */
  int TEXT_CHARS = 128 * 1024;

  /** The longest name in characters. */
  int NAME_CHARS = 256;

  /** The longest number in digits. */
  int DIGITS = 64;

  /** How many levels objects and lists may be within each other. */
  int DEPTH = 32;

  /** Kind of a token. */
  enum Token {
    /** An object begins. */
    START_OBJECT,
    /** An object ends. */
    END_OBJECT,
    /** A list begins. */
    START_ARRAY,
    /** A list ends. */
    END_ARRAY,
    /** The name of a member. */
    NAME,
    /** A text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** The value true. */
    TRUE,
    /** The value false. */
    FALSE,
    /** The value null. */
    NULL,
    /** The document is over. */
    END
  }

  /** Opens a parser on a text, which may hold several documents one after the other. */
  @FunctionalInterface
  interface Factory {

    /**
     * Opens a parser.
     *
     * @throws IOException if the text cannot be read
     */
    JsonPull open(Reader text) throws IOException;
  }

  /**
   * Moves to the next token.
   *
   * @throws BrokenTableException made by {@link BrokenTableException#ofJson} where this is not
   *     JSON, by {@link BrokenTableException#ofLongJson} where something in it is too long
   * @throws IOException if the text cannot be read
   */
  Token next() throws IOException;

  /** The token as it is written: a name or a text without quotation marks, a number in digits. */
  String text() throws IOException;

  /** The line on which the token stands, from 1. */
  long line();
}
