package org.govsm.portal.publication;

import java.util.regex.Pattern;

/**
 * Prefix of the ids of contracting processes, which the Open Contracting Partnership gives a
 * publisher.
 *
 * @param code {@code ocds-} and six small letters or digits; {@code none} where nothing is
 *     published
 */
public record OcidPrefix(String code) {

  private static final String NOT_PUBLISHED = "none";
  private static final Pattern FORM = Pattern.compile("ocds-[a-z0-9]{6}");

  /** Stands where nothing is published. */
  public static final OcidPrefix NONE = new OcidPrefix(NOT_PUBLISHED);

  /** Stands in a demonstration: no publisher is registered under it. */
  public static final OcidPrefix NOT_REGISTERED = new OcidPrefix("ocds-000000");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  public OcidPrefix {
    if (!code.equals(NOT_PUBLISHED) && !FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a prefix of the Open Contracting Partnership is ocds- and six small letters or digits,"
              + " such as ocds-abc123; 'none' where nothing is to be published; not "
              + code);
    }
  }

  /** Whether anything is published. */
  public boolean publishes() {
    return !code.equals(NOT_PUBLISHED);
  }

  /** Whether the installation stated one. */
  public boolean isStated() {
    return !equals(NOT_REGISTERED);
  }
}
