package org.govsm.procurement.procedure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.jspecify.annotations.Nullable;

/** A procedure that the rules permit outside GeM, with the provision that permits it. */
public final class Permitted implements ToPlain {

  private final String code;
  private final Optional<BigDecimal> least;
  private final Citation citation;

  Permitted(String code, Optional<BigDecimal> least, Citation citation) {
    this.code = code;
    this.least = least;
    this.citation = citation;
  }

  /**
   * The procedure.
   *
   * @return its code, such as {@code LIMITED_TENDER}
   */
  public String code() {
    return code;
  }

  /**
   * How many are invited or shortlisted, at least.
   *
   * @return the number, or nothing where the rule gives none
   */
  public Optional<BigDecimal> least() {
    return least;
  }

  /**
   * The provision.
   *
   * @return the citation of the row
   */
  public Citation citation() {
    return citation;
  }

  /**
   * The published tree form.
   *
   * @return procedure and least
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("procedure", code);
    tree.put("least", least.orElse(null));
    return tree;
  }

  @Override
  public String toString() {
    return code + " [" + citation + "]";
  }
}
