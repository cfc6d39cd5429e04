package org.govsm.portal.queries;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.response.ServiceStandard;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/** The times that the desk published, and the hours in which they run, as facts that are judged. */
public record KeptStandard() implements FactPart {

  private static final String RESPONSIVENESS = "responsiveness";
  private static final int SHORT_NAME = 3;

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    SettingsVersions versions = new SettingsVersions(tx);
    DeskSettings settings = versions.at(department, asOf);
    Map<String, Object> policies =
        new LinkedHashMap<>(settings.standard().map(ServiceStandard::toFacts).orElse(Map.of()));
    if (settings.isInOfficeHours() && policies.get(RESPONSIVENESS) instanceof Map<?, ?> published) {
      Map<Object, Object> all = new LinkedHashMap<>(published);
      versions
          .calendar(department, settings)
          .flatMap(one -> office(settings, one.days(), Moments.day(asOf)))
          .ifPresent(hours -> all.put("officeHours", hours));
      policies.put(RESPONSIVENESS, all);
    }
    return policies.isEmpty() ? Map.of() : Map.of("policies", policies);
  }

  /** A holiday in the week is one of the hours: who is on duty then is planned by the weekday. */
  private static Optional<Map<String, Object>> office(
      DeskSettings settings, WorkingDays calendar, LocalDate day) {
    Set<DayOfWeek> off =
        calendar.parts().stream()
            .filter(part -> !part.from().isAfter(day))
            .reduce((earlier, later) -> later)
            .map(WorkingDays.InForce::daysOff)
            .orElse(Set.of());
    List<String> open =
        Stream.of(DayOfWeek.values())
            .filter(one -> !off.contains(one))
            .map(one -> one.name().substring(0, SHORT_NAME).toLowerCase(Locale.ROOT))
            .toList();
    return settings
        .hours("opens")
        .flatMap(
            from ->
                settings.hours("closes").map(to -> Map.of("days", open, "from", from, "to", to)));
  }
}
