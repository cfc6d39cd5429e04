package org.govsm.portal.store;

import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** The store refuses a change, and nothing of the unit of work was kept. */
public final class StoreRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Message text;

  /** A refusal. */
  public StoreRefusal(Reason reason, Message text) {
    this(reason, text, null);
  }

  public StoreRefusal(Reason reason, Message text, @Nullable Throwable cause) {
    super(reason.said + " (" + text.key() + ")", cause);
    this.reason = reason;
    this.text = text;
  }

  public static StoreRefusal missing(String sentence, String what) {
    return new StoreRefusal(Reason.MISSING, Message.of(sentence).with("what", what));
  }

  public static StoreRefusal exists(String sentence, String what) {
    return new StoreRefusal(Reason.EXISTS, Message.of(sentence).with("what", what));
  }

  /** What kind of refusal it is. */
  public Reason reason() {
    return reason;
  }

  /** What to say. */
  public Message text() {
    return text;
  }

  /** Why the store can refuse. */
  public enum Reason {
    /** What the change is about is not there. */
    MISSING("what it is about is not there"),
    /** It is there already. */
    EXISTS("it is there already"),
    /** It is not in the version that the change expects. */
    STALE("it was changed meanwhile"),
    /** The idempotency key was used for another body. */
    KEY_REUSED("the idempotency key was used for another body"),
    /** Others held the same rows for too long: the same request may pass later. */
    BUSY("others held the same rows for too long"),
    /** The disk of the database is full or fails. */
    DISK("the disk of the database is full or fails"),
    /** The server of the database does not answer. */
    UNREACHABLE("the database does not answer"),
    /** What is stored is not what was written: nothing may be made of it. */
    BROKEN("what is stored is not what was written");

    private final String said;

    Reason(String said) {
      this.said = said;
    }
  }
}
