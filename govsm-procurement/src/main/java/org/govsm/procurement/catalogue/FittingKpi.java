package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/** KPI that fits a service, with its counting rule. */
public final class FittingKpi implements ToPlain {

  private final String kpi;
  private final String of;
  private final Optional<String> origin;
  private final Optional<String> per;

  FittingKpi(String kpi, String of, Optional<String> origin, Optional<String> per) {
    this.kpi = requireNonNull(kpi, "kpi");
    this.of = requireNonNull(of, "of");
    this.origin = origin;
    this.per = per;
  }

  /**
   * The KPI.
   *
   * @return its code in the catalogue
   */
  public String kpi() {
    return kpi;
  }

  /**
   * What is counted.
   *
   * @return {@code posts} made under the contract, the {@code account}, or what the {@code parties}
   *     count
   */
  public String of() {
    return of;
  }

  /**
   * Whether paid figures are among those that count.
   *
   * @return organic, paid or all; nothing where no advertising can be in it, or the terms must say
   */
  public Optional<String> origin() {
    return origin;
  }

  /**
   * The metric by which it is divided.
   *
   * @return nothing where it is no rate
   */
  public Optional<String> per() {
    return per;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", kpi);
    tree.put("of", of);
    origin.ifPresent(code -> tree.put("origin", code));
    per.ifPresent(code -> tree.put("per", code));
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FittingKpi that && toPlain().equals(that.toPlain());
  }

  @Override
  public int hashCode() {
    return kpi.hashCode();
  }
}
