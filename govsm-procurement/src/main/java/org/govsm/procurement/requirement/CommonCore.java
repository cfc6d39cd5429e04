package org.govsm.procurement.requirement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.procurement.catalogue.ServiceCatalogue;

/**
 * Common core of several agencies' requirements: what at least so many of them ask alike, and where
 * they differ. The newest agreed version of each requirement counts; the same requirements give the
 * same bytes in whatever order they come.
 */
public final class CommonCore implements ToPlain {

  private final int atLeast;
  private final List<Requirement> counted;
  private final List<Requirement> leftOut;
  private final RequirementComparison compared;

  private CommonCore(
      int atLeast,
      List<Requirement> counted,
      List<Requirement> leftOut,
      ServiceCatalogue catalogue) {
    this.atLeast = atLeast;
    this.counted = List.copyOf(counted);
    this.leftOut = List.copyOf(leftOut);
    this.compared = new RequirementComparison(counted, catalogue);
  }

  /**
   * Compares requirements.
   *
   * @param requirements all versions that are known, in any order
   * @param atLeast how many agencies must ask alike
   * @param catalogue the standard against which each was read
   * @return the core; or a fault for two documents that are one version of one requirement and say
   *     different things, and for one requirement of two agencies
   * @throws IllegalArgumentException if {@code atLeast} is below one
   */
  public static Checked<CommonCore> of(
      List<Requirement> requirements, int atLeast, ServiceCatalogue catalogue) {
    if (atLeast < 1) {
      throw new IllegalArgumentException("at least one agency: " + atLeast);
    }
    Map<String, NewestVersion> byId = new TreeMap<>();
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < requirements.size(); i++) {
      Requirement one = requirements.get(i);
      if (!byId.computeIfAbsent(one.id(), id -> new NewestVersion()).take(one)) {
        faults.add(
            new InputFault(
                "/" + i,
                "requirement.contradicts",
                Message.of("requirement.contradicts")
                    .with("id", one.id())
                    .with("version", one.version())));
      }
    }
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    List<Requirement> counted = new ArrayList<>();
    List<Requirement> leftOut = new ArrayList<>();
    byId.values().forEach(one -> one.put(counted, leftOut));
    return new Checked.Accepted<>(new CommonCore(atLeast, counted, leftOut, catalogue));
  }

  /** How many agencies must ask alike. */
  public int atLeast() {
    return atLeast;
  }

  /**
   * The requirements that count.
   *
   * @return the newest agreed version of each, in the order of their ids
   */
  public List<Requirement> counted() {
    return counted;
  }

  /**
   * The agencies that are compared.
   *
   * @return those of the requirements that count, each once, in the order of their ids
   */
  public List<Requirement.Agency> agencies() {
    Map<String, Requirement.Agency> all = new TreeMap<>();
    counted.forEach(one -> all.put(one.agency().id(), agency(one)));
    return List.copyOf(all.values());
  }

  /**
   * The agency of a requirement under the one name that it has here.
   *
   * @param requirement one that counts or is left out
   * @return the agency as its latest requirement that counts calls it
   */
  public Requirement.Agency agency(Requirement requirement) {
    return compared.agency(requirement);
  }

  /**
   * The requirements of which no version counts.
   *
   * @return the newest version of each: not agreed yet, or withdrawn
   */
  public List<Requirement> leftOut() {
    return leftOut;
  }

  /**
   * The services of the core.
   *
   * @return each with its unit and who asks for it, in the order of the catalogue
   */
  public List<CommonItem> services() {
    return core(compared.services());
  }

  /**
   * The KPIs of the core.
   *
   * @return each with its counting rule, who asks for it and the range of targets
   */
  public List<CommonItem> kpis() {
    return core(compared.kpis());
  }

  private List<CommonItem> core(List<CommonItem> items) {
    return items.stream().filter(one -> one.agencies().size() >= atLeast).toList();
  }

  /**
   * What fewer agencies ask for.
   *
   * @return services, then KPIs
   */
  public List<CommonItem> beyond() {
    List<CommonItem> all = new ArrayList<>(compared.services());
    all.addAll(compared.kpis());
    all.removeIf(one -> one.agencies().size() >= atLeast);
    return List.copyOf(all);
  }

  /**
   * Where agencies that ask for the same service or KPI differ.
   *
   * @return by service, then by KPI
   */
  public List<RequirementDifference> differences() {
    return compared.differences();
  }

  /** The published tree form; it pins the digest of each requirement. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("atLeast", BigDecimal.valueOf(atLeast));
    tree.put("requirements", Tree.list(counted, this::pin));
    tree.put("leftOut", Tree.list(leftOut, this::pin));
    tree.put("services", Tree.list(services(), CommonItem::toPlain));
    tree.put("kpis", Tree.list(kpis(), CommonItem::toPlain));
    tree.put("beyond", Tree.list(beyond(), CommonItem::toPlain));
    tree.put("differences", Tree.list(differences(), RequirementDifference::toPlain));
    return tree;
  }

  private Map<String, Object> pin(Requirement one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", one.id());
    tree.put("version", BigDecimal.valueOf(one.version()));
    tree.put("state", one.state());
    tree.put("agency", agency(one).name());
    tree.put("digest", one.digest());
    return tree;
  }
}
