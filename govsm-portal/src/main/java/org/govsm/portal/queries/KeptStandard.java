package org.govsm.portal.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.response.ServiceStandard;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/** The times that the desk published, and the hours in which they run, as facts that are judged. */
public record KeptStandard() implements FactPart {

  private static final String RESPONSIVENESS = "responsiveness";

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

  private static Optional<Map<String, Object>> office(
      DeskSettings settings, WorkingDays calendar, LocalDate day) {
    return settings
        .hours("opens")
        .flatMap(
            from ->
                settings
                    .hours("closes")
                    .map(to -> ServiceStandard.officeHours(calendar, day, from, to)));
  }
}
