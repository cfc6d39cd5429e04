package org.govsm.procurement.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.jspecify.annotations.Nullable;

/** The reasons of several decisions, one after the other, with findings added. */
record CombinedTrace(List<Trace> parts, List<Finding> more, Map<String, @Nullable Object> basis)
    implements Trace {

  private static final String READ_UP_TO = "law.read-up-to";

  @Override
  public List<Step> steps() {
    return parts.stream().flatMap(part -> part.steps().stream()).toList();
  }

  @Override
  public List<Step> setAside() {
    return parts.stream().flatMap(part -> part.setAside().stream()).toList();
  }

  /** All findings; how far a pack was read is said once for all its questions and days. */
  @Override
  public List<Finding> findings() {
    Map<Object, Finding> each = new LinkedHashMap<>();
    Stream.concat(parts.stream().flatMap(part -> part.findings().stream()), more.stream())
        .forEach(
            finding ->
                each.putIfAbsent(
                    finding.code().equals(READ_UP_TO)
                        ? List.of(READ_UP_TO, String.valueOf(finding.text().values().get("pack")))
                        : List.of(finding.code(), finding.text(), finding.citation()),
                    finding));
    return List.copyOf(each.values());
  }

  @Override
  public List<PackPin> packs() {
    return parts.stream().flatMap(part -> part.packs().stream()).distinct().toList();
  }
}
