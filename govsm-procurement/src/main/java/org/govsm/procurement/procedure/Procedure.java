package org.govsm.procurement.procedure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.jspecify.annotations.Nullable;

/** The way in which something may be bought, and what goes with it. */
public final class Procedure implements ToPlain {

  private final Optional<String> channel;
  private final String code;
  private final Optional<BigDecimal> sources;
  private final Optional<String> compared;
  private final List<Condition> conditions;
  private final List<Citation> provisions;

  Procedure(String code, Draft draft) {
    this.code = code;
    channel = draft.channel;
    sources = draft.sources;
    compared = draft.compared;
    conditions = List.copyOf(draft.conditions);
    provisions = List.copyOf(draft.provisions);
  }

  /**
   * Where it is bought.
   *
   * @return a code such as {@code GEM}; nothing where that is what an officer must still say
   */
  public Optional<String> channel() {
    return channel;
  }

  /**
   * The procedure.
   *
   * @return its code, such as {@code L1_COMPARISON}
   */
  public String code() {
    return code;
  }

  /**
   * How many sources are looked at, at least.
   *
   * @return the number, or nothing where the procedure itself finds them
   */
  public Optional<BigDecimal> sources() {
    return sources;
  }

  /**
   * What the sources are.
   *
   * @return a code such as {@code SERVICE_PROVIDERS}; nothing where nothing is compared, or where
   *     that is what an officer must still say
   */
  public Optional<String> compared() {
    return compared;
  }

  /**
   * The conditions that go with it.
   *
   * @return in the order of the rules
   */
  public List<Condition> conditions() {
    return conditions;
  }

  /**
   * The provisions that it rests on: channel, procedure, comparison.
   *
   * @return each once
   */
  public List<Citation> provisions() {
    return provisions;
  }

  /**
   * The published tree form.
   *
   * @return channel, procedure, sources, compared, and the codes of the conditions, each code once;
   *     the citations stand in the steps of the decision
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("channel", channel.orElse(null));
    tree.put("procedure", code);
    tree.put("sources", sources.orElse(null));
    tree.put("compared", compared.orElse(null));
    tree.put("conditions", conditions.stream().map(Condition::code).distinct().toList());
    return tree;
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }

  /** A condition, with the rule that makes it. */
  public static final class Condition {

    private final String code;
    private final String rule;
    private final Citation citation;

    Condition(String code, String rule, Citation citation) {
      this.code = code;
      this.rule = rule;
      this.citation = citation;
    }

    /**
     * What is asked.
     *
     * @return a code such as {@code BUYER_CERTIFIES_RATE}
     */
    public String code() {
      return code;
    }

    /**
     * The rule.
     *
     * @return its id, such as {@code gfr-2017.r149.open.rate}
     */
    public String rule() {
      return rule;
    }

    /**
     * The provision, how sure it is, and whether it binds.
     *
     * @return the citation
     */
    public Citation citation() {
      return citation;
    }

    @Override
    public String toString() {
      return code + " [" + citation + "]";
    }
  }

  /** What the questions have answered so far. */
  static final class Draft {
    Optional<String> channel = Optional.empty();
    Optional<String> procedure = Optional.empty();
    Optional<BigDecimal> sources = Optional.empty();
    Optional<String> compared = Optional.empty();
    List<Condition> conditions = List.of();
    List<Citation> provisions = List.of();
  }
}
