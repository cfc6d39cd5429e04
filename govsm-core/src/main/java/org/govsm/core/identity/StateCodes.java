package org.govsm.core.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;

/** Codes of states in numbers: digits as GST gives them, letters as ISO 3166-2 does. */
final class StateCodes {

  private final Jurisdictions places;
  private final String system;

  StateCodes(Jurisdictions places, String system) {
    this.places = places;
    this.system = system;
  }

  Optional<Jurisdiction> on(String code, LocalDate day) {
    return system.equals(Jurisdiction.Code.ISO)
        ? places.byIso(value(code), day)
        : places.byGst(code, day);
  }

  /** The place that had the code on any day, the latest of several. */
  Optional<Jurisdiction> ever(String code) {
    return places.all().stream()
        .filter(place -> codes(place, code).findAny().isPresent())
        .reduce((earlier, later) -> later);
  }

  Optional<Citation> citation(String code) {
    return places.all().stream()
        .flatMap(place -> codes(place, code))
        .map(Jurisdiction.Code::citation)
        .findFirst();
  }

  private Stream<Jurisdiction.Code> codes(Jurisdiction place, String code) {
    return place.codes().stream()
        .filter(one -> one.system().equals(system) && one.value().equals(value(code)));
  }

  private String value(String code) {
    return system.equals(Jurisdiction.Code.ISO) ? "IN-" + code : code;
  }
}
