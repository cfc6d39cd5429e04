package org.govsm.procurement.importing;

import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * A file cannot be read as a table: nothing of it is taken, and the sentence says why. The message
 * of the exception is that sentence in English; {@link #text} says it in any language.
 */
public final class BrokenTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message text;

  /**
   * Makes a refusal.
   *
   * @param text why
   */
  public BrokenTableException(Message text) {
    super(Messages.english().say(text), null, false, false);
    this.text = text;
  }

  static BrokenTableException at(String sentence, long line) {
    return new BrokenTableException(Message.of(sentence).with("line", line));
  }

  /**
   * The refusal of a text that is not JSON, for implementations of {@link JsonPull}.
   *
   * @param line the line on which it goes wrong, from 1
   */
  public static BrokenTableException ofJson(long line) {
    return at("table.json", Math.max(1, line));
  }

  /**
   * The refusal of JSON with a text, name or number longer than {@link JsonPull} allows.
   *
   * @param line the line on which it stands, from 1
   */
  public static BrokenTableException ofLongJson(long line) {
    return at("table.json-long", Math.max(1, line));
  }

  /** The refusal of an object with one name twice. */
  static BrokenTableException ofNameTwice(String name, long line) {
    return new BrokenTableException(
        Message.of("table.json-twice").with("line", line).with("name", name));
  }

  /** Why the file is refused. */
  public Message text() {
    return text;
  }
}
