package org.govsm.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Site notice: what stands at the foot of every page about the installation itself.
 *
 * @param newestRules the day of the newest edition of the rules by which a day is answered; empty
 *     where they cannot be read
 */
public record SiteNotice(SiteOwner owner, Function<LocalDate, Optional<LocalDate>> newestRules) {

  /** The version of the portal. */
  public static final String VERSION =
      new String(Resources.read("version.txt"), StandardCharsets.UTF_8).strip();
}
