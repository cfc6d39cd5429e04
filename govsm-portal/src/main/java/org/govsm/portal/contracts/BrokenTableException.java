package org.govsm.portal.contracts;

import org.govsm.core.text.Message;

/** A file cannot be parted into rows. */
final class BrokenTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message text;

  BrokenTableException(Message text) {
    super(text.toString(), null, false, false);
    this.text = text;
  }

  static BrokenTableException at(String sentence, long line) {
    return new BrokenTableException(Message.of(sentence).with("line", line));
  }

  Message text() {
    return text;
  }
}
