package org.govsm.portal.editions;

import java.util.Locale;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.access.Acting;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/**
 * Person who acts on an edition. In a demonstration nobody signs in, so that everybody says who it
 * is: else whoever handed an edition in could put it in force without a name.
 */
final class PackPerson {

  private static final String ID = "[a-z0-9][a-z0-9._-]{0,63}";

  private PackPerson() {}

  static String of(Caller by, Optional<String> named) {
    if (!by.isAnybody()) {
      return Acting.person(by, named);
    }
    String person = named.orElse("").strip().toLowerCase(Locale.ROOT);
    if (!person.matches(ID)) {
      String key = person.isEmpty() ? "packs.person-needed" : "packs.person-id";
      InputFault fault = Faults.at("/person", key);
      throw ProblemException.of(fault);
    }
    return person;
  }
}
