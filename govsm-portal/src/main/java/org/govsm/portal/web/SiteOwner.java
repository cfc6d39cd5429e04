package org.govsm.portal.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Site owner: the organisation that runs an installation, and how it is reached. Both stand at the
 * foot of every page.
 *
 * @param name empty where it was not stated
 * @param contact an e-mail address or a page of the web; empty where it was not stated
 */
public record SiteOwner(Optional<String> name, Optional<String> contact) {

  /** Nobody stated it. */
  public static final SiteOwner NOT_STATED = new SiteOwner(Optional.empty(), Optional.empty());

  private static final int MOST = 200;
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>\":]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s<>\"/?#@]+(?:[/?#][^\\s<>\"]*)?");

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  public SiteOwner {
    name.ifPresent(
        text -> {
          if (text.isBlank() || text.length() > MOST || text.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("an owner has a name of 1 to " + MOST + " letters");
          }
        });
    contact.ifPresent(
        text -> {
          if (text.length() > MOST
              || !MAIL.matcher(text).matches() && !WEB.matcher(text).matches()) {
            throw new IllegalArgumentException(
                "a contact is an e-mail address, or an address with https:// without a password");
          }
        });
  }

  /** Where a link to the contact leads. */
  public Optional<String> link() {
    return contact.map(text -> MAIL.matcher(text).matches() ? "mailto:" + text : text);
  }
}
