package org.govsm.portal.files;

import org.govsm.core.text.Message;

/** A file cannot be parted into rows. */
public final class BrokenTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message text;

  public BrokenTableException(Message text) {
    super(text.toString(), null, false, false);
    this.text = text;
  }

  static BrokenTableException at(String sentence, long line) {
    return new BrokenTableException(Message.of(sentence).with("line", line));
  }

  public Message text() {
    return text;
  }
}
