package org.govsm.portal.departments;

import java.time.LocalDate;
import org.govsm.core.place.Jurisdictions;

/** Names of governments: of the Union, the states and the union territories. */
final class GovernmentNames {

  private static final Jurisdictions PLACES = Jurisdictions.shipped();

  private GovernmentNames() {}

  /** The name on a day; the id of one that is none. */
  static String name(String id, String language, LocalDate day) {
    return PLACES.find(id).flatMap(one -> one.name(language, day)).orElse(id);
  }
}
