package org.govsm.procurement.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.requirement.RequiredService;
import org.govsm.procurement.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Agreed need: whether the requirement on which terms rest is on record, agreed in the version that
 * they name, and asks for what they buy. A name alone is no need.
 */
public final class AgreedNeed {

  private static final Citation OWN =
      OwnDefault.of("a contract rests on a requirement that was agreed");

  private static final String REQUIREMENT = "requirement";

  private AgreedNeed() {}

  /**
   * Requirement on record.
   *
   * @param isWithdrawn whether it is wanted no more
   * @param agreed each version that was agreed, the first one first
   */
  public record OnRecord(boolean isWithdrawn, List<Requirement> agreed) {

    /** Keeps its own copy. */
    public OnRecord {
      agreed = List.copyOf(agreed);
    }

    private Optional<Requirement> last() {
      return isWithdrawn || agreed.isEmpty()
          ? Optional.empty()
          : Optional.of(agreed.get(agreed.size() - 1));
    }

    private Optional<Requirement> version(String number) {
      return agreed.stream()
          .filter(one -> String.valueOf(one.version()).equals(number))
          .reduce((first, last) -> last);
    }
  }

  /**
   * What is found of terms that name a requirement; nothing for those that name none.
   *
   * @param terms whole or not
   * @param record the requirement that they name; nothing where the register has none of that id
   * @return a refusal where the need is unknown, not agreed or another one, else what is to be
   *     known
   */
  public static List<Finding> findings(
      Map<String, ? extends @Nullable Object> terms, Optional<OnRecord> record) {
    Optional<String> named = SameNeed.requirement(terms);
    if (named.isEmpty()) {
      return List.of();
    }
    Optional<Requirement> last = record.flatMap(OnRecord::last);
    if (last.isEmpty()) {
      String key = record.isEmpty() ? "unknown" : "not-agreed";
      String code = record.isEmpty() ? "REQUIREMENT_UNKNOWN" : "REQUIREMENT_NOT_AGREED";
      return List.of(finding(code, Weight.BLOCKING, said(key, named.get())));
    }
    List<Finding> found = new ArrayList<>();
    Requirement stands = last.get();
    Optional<Requirement> meant = Optional.of(stands);
    Optional<String> version = version(terms);
    if (version.isPresent()) {
      meant = record.flatMap(one -> one.version(version.get()));
      version(version.get(), meant, stands).ifPresent(found::add);
    }
    services(terms, meant.orElse(stands)).ifPresent(found::add);
    return found;
  }

  private static Optional<String> version(Map<String, ? extends @Nullable Object> terms) {
    return terms.get(REQUIREMENT) instanceof Map<?, ?> named
        ? Optional.ofNullable(named.get("version")).map(String::valueOf)
        : Optional.empty();
  }

  private static Optional<Finding> version(
      String named, Optional<Requirement> meant, Requirement stands) {
    if (meant.filter(one -> one.version() == stands.version()).isPresent()) {
      return Optional.empty();
    }
    boolean was = meant.isPresent();
    Message text =
        said(was ? "version-old" : "version", stands.id())
            .with("version", named)
            .with("last", String.valueOf(stands.version()));
    return Optional.of(
        finding("REQUIREMENT_VERSION", was ? Weight.WARNING : Weight.BLOCKING, text));
  }

  /** A row without a service of the catalogue may be any of those that are asked for. */
  private static Optional<Finding> services(
      Map<String, ? extends @Nullable Object> terms, Requirement meant) {
    Set<String> asked =
        meant.services().stream()
            .map(RequiredService::service)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> bought = new ArrayList<>();
    if (terms.get("deliverables") instanceof List<?> rows) {
      for (Object row : rows) {
        bought.add(
            row instanceof Map<?, ?> one && one.get("service") instanceof String id ? id : "");
      }
    }
    List<Object> others =
        bought.stream()
            .filter(one -> !one.isEmpty() && !asked.contains(one))
            .distinct()
            .sorted()
            .<Object>map(Term::new)
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    boolean another = bought.stream().noneMatch(one -> one.isEmpty() || asked.contains(one));
    Message text = said(another ? "another" : "more", meant.id()).with("services", others);
    return Optional.of(
        finding("REQUIREMENT_OTHER_NEED", another ? Weight.BLOCKING : Weight.WARNING, text));
  }

  private static Message said(String key, String requirement) {
    return Message.of("need." + key).with(REQUIREMENT, requirement);
  }

  private static Finding finding(String code, Weight weight, Message text) {
    return Finding.of(code, weight, text, OWN);
  }
}
