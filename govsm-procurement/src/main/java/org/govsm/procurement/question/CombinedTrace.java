package org.govsm.procurement.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    return joined(Trace::steps);
  }

  @Override
  public List<Step> setAside() {
    return joined(Trace::setAside);
  }

  /** The steps of all parts, each worded when it is asked for. */
  private List<Step> joined(Function<Trace, List<Step>> reasons) {
    List<List<Step>> each = parts.stream().map(reasons).filter(list -> !list.isEmpty()).toList();
    return each.size() == 1 ? each.get(0) : new JoinedSteps(each);
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
