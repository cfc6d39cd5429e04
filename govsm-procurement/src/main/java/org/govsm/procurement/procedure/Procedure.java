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

  private final Draft draft;
  private final List<Condition> conditions;
  private final List<Citation> provisions;
  private final List<Permitted> permitted;
  private final List<Citation> decisive;

  Procedure(Draft draft) {
    this.draft = draft.copy();
    conditions = List.copyOf(draft.conditions);
    provisions = List.copyOf(draft.provisions);
    permitted = List.copyOf(draft.permitted);
    decisive = List.copyOf(draft.decisive);
  }

  /**
   * Where it is bought.
   *
   * @return a code such as {@code GEM}; nothing where that is what an officer must still say, or
   *     where the rules are the same everywhere
   */
  public Optional<String> channel() {
    return draft.channel;
  }

  /**
   * The procedure.
   *
   * @return its code, such as {@code L1_COMPARISON}; nothing where several are permitted and the
   *     buyer chooses
   */
  public Optional<String> code() {
    return draft.procedure;
  }

  /**
   * The procedures that are permitted outside GeM.
   *
   * @return each with its provision, in the order of the rules; none on GeM
   */
  public List<Permitted> permitted() {
    return permitted;
  }

  /**
   * How many sources are looked at on GeM, at least.
   *
   * @return the number, or nothing where the procedure itself finds them
   */
  public Optional<BigDecimal> sources() {
    return draft.sources;
  }

  /**
   * What the sources are.
   *
   * @return a code such as {@code SERVICE_PROVIDERS}; nothing where nothing is compared, or where
   *     that is what an officer must still say
   */
  public Optional<String> compared() {
    return draft.compared;
  }

  /**
   * Whether the tender is to be an electronic one.
   *
   * @return nothing where no rule for it was found
   */
  public Optional<Boolean> electronicTender() {
    return draft.electronicTender;
  }

  /**
   * How many days there are between publication and closing, at least.
   *
   * @return nothing where there is no tender that is published, or no rule for it was found
   */
  public Optional<BigDecimal> bidDays() {
    return draft.bidDays;
  }

  /**
   * The class of purchase, where it was decided here by its tests.
   *
   * @return a code such as {@code CONSULTING}; nothing where the case gives it
   */
  public Optional<String> purchaseClass() {
    return draft.purchaseClass;
  }

  /**
   * Why the class of purchase is the one that the case gives.
   *
   * @return the reason on record
   */
  public Optional<String> classReason() {
    return draft.classReason;
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
   * The conditions that still stand in the way: those of which the case does not say that they are
   * met.
   *
   * @return in the order of the rules
   */
  public List<Condition> openConditions() {
    return conditions.stream().filter(one -> !one.isMet().orElse(false)).toList();
  }

  /**
   * The provisions that it rests on: channel, procedure, comparison, electronic tender, days.
   *
   * @return each once
   */
  public List<Citation> provisions() {
    return provisions;
  }

  /** The provisions that name the procedure, without those of the channel. */
  List<Citation> decisive() {
    return decisive;
  }

  /**
   * The published tree form.
   *
   * @return channel, procedure, sources, compared, the codes of the conditions, each code once; the
   *     permitted procedures; the conditions that are met and that are open where the case says so;
   *     electronicTender, bidDays, purchaseClass, classReason. The citations stand in the steps of
   *     the decision
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("channel", draft.channel.orElse(null));
    tree.put("procedure", draft.procedure.orElse(null));
    tree.put("sources", draft.sources.orElse(null));
    tree.put("compared", draft.compared.orElse(null));
    tree.put("conditions", conditions.stream().map(Condition::code).distinct().toList());
    tree.put(
        "permitted",
        permitted.isEmpty() ? null : permitted.stream().map(Permitted::toPlain).toList());
    tree.put("conditionsMet", Conditions.codes(conditions, true));
    tree.put("conditionsOpen", Conditions.codes(conditions, false));
    tree.put("electronicTender", draft.electronicTender.orElse(null));
    tree.put("bidDays", draft.bidDays.orElse(null));
    tree.put("purchaseClass", draft.purchaseClass.orElse(null));
    tree.put("classReason", draft.classReason.orElse(null));
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
    private final Optional<String> permitted;
    private final Optional<Boolean> met;

    Condition(
        String code,
        String rule,
        Citation citation,
        Optional<String> permitted,
        Optional<Boolean> met) {
      this.code = code;
      this.rule = rule;
      this.citation = citation;
      this.permitted = permitted;
      this.met = met;
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

    /** The provision, how sure it is, and whether it binds. */
    public Citation citation() {
      return citation;
    }

    /**
     * The one of several permitted procedures that it goes with.
     *
     * @return its code; nothing where it goes with the purchase, however it is made
     */
    public Optional<String> permitted() {
      return permitted;
    }

    /**
     * Whether it is met.
     *
     * @return nothing where the case does not say
     */
    public Optional<Boolean> isMet() {
      return met;
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
    Optional<Boolean> electronicTender = Optional.empty();
    Optional<BigDecimal> bidDays = Optional.empty();
    Optional<String> purchaseClass = Optional.empty();
    Optional<String> classReason = Optional.empty();
    List<Permitted> permitted = List.of();
    List<Condition> conditions = List.of();
    List<Citation> provisions = List.of();
    List<Citation> decisive = List.of();

    boolean isAnswer() {
      return procedure.isPresent() || !permitted.isEmpty();
    }

    private Draft copy() {
      Draft copy = new Draft();
      copy.channel = channel;
      copy.procedure = procedure;
      copy.sources = sources;
      copy.compared = compared;
      copy.electronicTender = electronicTender;
      copy.bidDays = bidDays;
      copy.purchaseClass = purchaseClass;
      copy.classReason = classReason;
      return copy;
    }
  }
}
