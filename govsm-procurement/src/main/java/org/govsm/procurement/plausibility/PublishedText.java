package org.govsm.procurement.plausibility;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The text of a post, as the export of its platform or the department's archive has it. */
public final class PublishedText {

  private final String id;
  private final String account;
  private final Instant published;
  private final String text;

  private PublishedText(String id, String account, Instant published, String text) {
    this.id = requireNonNull(id, "id");
    this.account = requireNonNull(account, "account");
    this.published = requireNonNull(published, "published");
    this.text = requireNonNull(text, "text");
  }

  /**
   * A text that went out.
   *
   * @param id the id of the post
   * @param account the account on which it went out, told apart by platform
   * @param published when it went out
   * @param text its words, in any language
   */
  public static PublishedText of(String id, String account, Instant published, String text) {
    return new PublishedText(id, account, published, text);
  }

  /** The id of the post. */
  public String id() {
    return id;
  }

  /** The account on which it went out. */
  public String account() {
    return account;
  }

  /** When it went out. */
  public Instant published() {
    return published;
  }

  /** Its words. */
  public String text() {
    return text;
  }
}
