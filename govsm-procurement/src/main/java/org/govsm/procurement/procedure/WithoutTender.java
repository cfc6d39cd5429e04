package org.govsm.procurement.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.BuyingWays.Advertised;
import org.govsm.procurement.procedure.BuyingWays.Way;
import org.govsm.procurement.procedure.BuyingWays.Ways;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.govsm.procurement.vocabulary.CodeLists;

/**
 * Contract without a tender: asks the competent authority where the law leaves a purchase to
 * advertised procedures alone, and neither an award nor a decision for another procedure is on
 * record. What is not known of the purchase is taken in each way that it may be, and a sum that
 * nobody can tell as any. Where the rules that were read name no procedure, that is told. A part of
 * one demand is asked about where the rules have another procedure for the whole.
 */
public final class WithoutTender {

  /** The code of the finding, and of the question to the competent authority. */
  public static final String CODE = "WITHOUT_TENDER";

  /** The code of the finding on a part of a demand that takes another procedure as a whole. */
  public static final String SPLIT = "PURCHASE_SPLIT";

  private static final String SPLIT_ALIKE = "procedure.split-alike";
  private static final String SPLIT_ALIKE_LEAST = "procedure.split-alike-least";
  private static final String UNREAD = "procedure.without-tender-unread";
  private static final String PARTLY = "procedure.without-tender-partly";
  private static final String UNLIMITED = "procedure.without-tender-unlimited";
  private static final String TOLD = "procedure.without-tender-told";
  private static final String ALIKE = "procedure.without-tender-alike";
  private static final String ALIKE_OPEN = "procedure.without-tender-alike-open";
  private static final String TOGETHER_OPEN = "procedure.without-tender-together-open";
  private static final String OTHERS_UNKNOWN = "procedure.without-tender-others-unknown";
  private static final String VALUE = "value";
  private static final String CATEGORY = "category";
  private static final String NORM = "variation.norm";
  private static final String SPLITTING = "splitting.bar";

  /** Of more contracts than these the number is told. */
  private static final int SHOWN = 5;

  /** Above every line that a rule draws. */
  static final Money ANY_SUM = Money.ofRupees("1000000000000");

  private final RuleBook book;
  private final BuyingWays buying;

  private WithoutTender(RuleBook book) {
    this.book = book;
    buying = new BuyingWays(book);
  }

  /** By the law of a book. */
  public static WithoutTender of(RuleBook book) {
    return new WithoutTender(book);
  }

  /**
   * Whether a finding tells that the rules that were read name no procedure, or not for each way.
   */
  public static boolean isUnread(Finding found) {
    return Set.of(UNREAD, PARTLY).contains(found.text().key());
  }

  /** Whether a finding tells that nothing limits what a contract that names no need may cost. */
  public static boolean isUnlimited(Finding found) {
    return found.text().key().equals(UNLIMITED);
  }

  /** Whether a finding is on how a contract without an award was bought: this question or that. */
  public static boolean isAbout(Finding found) {
    return found.code().equals(CODE) || isSplit(found);
  }

  /** Whether a finding is on a part of a demand. */
  public static boolean isSplit(Finding found) {
    return found.code().equals(SPLIT);
  }

  /** Whether a finding holds no signature up, and yet is for the competent authority to decide. */
  public static boolean isTold(Finding found) {
    return isUnread(found)
        || isUnlimited(found)
        || Set.of(ALIKE, ALIKE_OPEN, SPLIT_ALIKE, SPLIT_ALIKE_LEAST, TOGETHER_OPEN, OTHERS_UNKNOWN)
            .contains(found.text().key());
  }

  /**
   * Sums of other contracts.
   *
   * @param known of those whose sum can be told
   * @param whole whether that of each can be told
   */
  public record Others(Money known, boolean whole) {

    /** There is no other contract. */
    public static final Others NONE = new Others(Money.ZERO, true);

    /** The sums of contracts; nothing for one that cannot be told. */
    public static Others of(List<Optional<Money>> sums) {
      return new Others(
          sums.stream().flatMap(Optional::stream).reduce(Money.ZERO, Money::plus),
          sums.stream().allMatch(Optional::isPresent));
    }

    /** These and more. */
    public Others plus(Others more) {
      return new Others(known.plus(more.known), whole && more.whole);
    }
  }

  /**
   * What is contracted.
   *
   * @param sum of the contract, with GST where that is known; nothing where it cannot be told
   * @param others the sums of the other contracts for its requirement that rest on no award
   * @param alike where it names no requirement, the ids of the contracts for like work whose sums
   *     are those of the others
   * @param named whether terms name the requirement or the purchase that they are for
   * @param limited whether terms, or the estimate of the requirement that they name, limit what is
   *     paid
   * @param parts the ids of the other purchases and contracts for its need whose sums are among
   *     those of the others
   */
  public record Contracted(
      Optional<Money> sum,
      Others others,
      List<String> alike,
      boolean named,
      boolean limited,
      List<String> parts) {

    /** Keeps its own copies. */
    public Contracted {
      alike = List.copyOf(alike);
      parts = List.copyOf(parts);
    }

    /** The same of whose need no other purchase or contract is told by its id. */
    public Contracted(
        Optional<Money> sum, Others others, List<String> alike, boolean named, boolean limited) {
      this(sum, others, alike, named, limited, List.of());
    }

    /** A contract beside which there is no other. */
    public static Contracted alone(Optional<Money> sum, boolean named) {
      return new Contracted(sum, Others.NONE, List.of(), named, true);
    }

    /** The same of which nothing limits what is paid, where it is not limited. */
    public Contracted limited(boolean isLimited) {
      return new Contracted(sum, others, alike, named, isLimited, parts);
    }
  }

  /**
   * What is found of a contract that rests on no award.
   *
   * @param purchase what is known of it, with its day of publication
   * @param contract its sum; the higher of it and the value of the purchase counts
   * @param used the procedure by which it was bought, where that answers for this contract. One
   *     source does not: its ground is stated by who buys
   * @return blocking where each way is advertised and the need is named, else a warning, also where
   *     the rules that were read name no procedure; nothing where no way is advertised, or another
   *     procedure is on record that the rules have for what all contracts of the need come to
   */
  public Optional<Finding> finding(Case purchase, Contracted contract, Optional<String> used) {
    boolean single = used.filter(Deviations.SINGLE_SOURCE::contains).isPresent();
    boolean other =
        used.filter(code -> !CodeLists.shipped().contains(CodeLists.ADVERTISED, code)).isPresent();
    Optional<Money> value = higher(purchase.fact(VALUE), contract.sum());
    if (other && !single) {
      return value.flatMap(own -> split(purchase, own, contract, used.orElseThrow()));
    }
    if (value.isEmpty()) {
      return unknown(purchase, contract);
    }
    Ways ways = buying.of(purchase, value.get());
    Optional<Finding> alone =
        ways.advertised()
            .map(found -> alone(found, value.get(), contract, single))
            .or(() -> unread(ways));
    boolean asked = alone.filter(one -> one.weight() == Finding.Weight.BLOCKING).isPresent();
    boolean first = ways.advertised().isEmpty();
    Optional<Finding> found =
        asked ? alone : together(purchase, value.get(), contract, alone, first);
    return contract.limited() || found.filter(WithoutTender::isOfSum).isPresent()
        ? found
        : unlimited(purchase).or(() -> found);
  }

  /**
   * One demand is not cut up to be bought by a procedure that the rules do not have for the whole.
   * A procedure that its own sum did not ask for is no way around another.
   */
  private Optional<Finding> split(Case purchase, Money own, Contracted contract, String used) {
    Money whole = own.plus(contract.others().known());
    if (contract.others().equals(Others.NONE) || !buying.of(purchase, own).permit(used)) {
      return Optional.empty();
    }
    return buying
        .of(purchase, whole)
        .without(used)
        .map(way -> split(contract, way, used, whole, bar(purchase).orElse(way.citation())))
        .or(() -> maybe(purchase, contract, used));
  }

  /** Others whose sum nobody can tell may come to any: that is told. */
  private Optional<Finding> maybe(Case purchase, Contracted contract, String used) {
    return contract.others().whole()
        ? Optional.empty()
        : buying
            .of(purchase, ANY_SUM)
            .without(used)
            .filter(Way::isAdvertised)
            .map(
                way ->
                    finding(
                        false,
                        Message.of(OTHERS_UNKNOWN),
                        new Advertised(way, true, false),
                        bar(purchase).orElse(way.citation())));
  }

  private static Finding split(
      Contracted contract, Way way, String used, Money whole, Citation citation) {
    boolean asked = contract.alike().isEmpty();
    boolean sure = contract.others().whole();
    Message text =
        asked
            ? Message.of(sure ? "procedure.split" : "procedure.split-least")
                .with("parts", some(contract.parts()))
            : Message.of(sure ? SPLIT_ALIKE : SPLIT_ALIKE_LEAST)
                .with("contracts", some(contract.alike()));
    return Finding.of(
        SPLIT,
        asked ? Finding.Weight.BLOCKING : Finding.Weight.WARNING,
        text.with("sum", whole).with("procedures", way.terms()).with("used", new Term(used)),
        citation);
  }

  /** Whether a finding is on a sum for which each way is advertised. */
  private static boolean isOfSum(Finding found) {
    return found.weight() == Finding.Weight.BLOCKING
        || Set.of(TOLD, ALIKE, ALIKE_OPEN, TOGETHER_OPEN).contains(found.text().key());
  }

  /** Amounts that nothing limits may come to any sum. */
  private Optional<Finding> unlimited(Case purchase) {
    return buying
        .of(purchase, ANY_SUM)
        .advertised()
        .filter(Advertised::each)
        .map(found -> finding(false, Message.of(UNLIMITED), found, found.way().citation()));
  }

  /**
   * Whether a sum is within the norm for variations of the sum for which a contract was signed.
   *
   * @param purchase what is known of it; services that are no consulting where that is not
   */
  public boolean isWithinNorm(Case purchase, Money signed, Money now) {
    Case asked =
        purchase.knows(CATEGORY)
            ? purchase
            : purchase.toDraft().fact(CATEGORY, "NON_CONSULTING").done();
    return new TenderLaw(book, asked)
        .look(NORM, Map.of())
        .filter(made -> made.ruling() instanceof Ruling.Answer<Outputs>)
        .flatMap(Decision::found)
        .flatMap(found -> found.number("most"))
        .map(points -> signed.plus(new Percent(points).of(signed, RoundingMode.DOWN)))
        .filter(limit -> now.compareTo(limit) <= 0)
        .isPresent();
  }

  private static Finding alone(Advertised found, Money value, Contracted contract, boolean single) {
    boolean asked = found.each() && contract.named();
    String blocking = single ? "procedure.without-tender-single" : "procedure.without-tender";
    String open = found.partly() ? PARTLY : "procedure.without-tender-open";
    String told = found.each() ? TOLD : open;
    String key = asked ? blocking : told;
    return finding(asked, Message.of(key).with("sum", value), found, found.way().citation());
  }

  /** A sum that nobody can tell may be any. */
  private Optional<Finding> unknown(Case purchase, Contracted contract) {
    Ways ways = buying.of(purchase, ANY_SUM);
    return ways.advertised()
        .filter(Advertised::each)
        .map(
            found ->
                finding(
                    contract.named(),
                    Message.of("procedure.without-tender-unknown"),
                    found,
                    found.way().citation()))
        .or(() -> unread(ways));
  }

  /**
   * One demand is not cut up: its contracts count together, and are told also where only one way of
   * buying is advertised. Where the sum of one cannot be told, it may be any, unless those that are
   * known answer already.
   *
   * @param first whether by itself the contract is advertised in no way
   */
  private Optional<Finding> together(
      Case purchase, Money own, Contracted contract, Optional<Finding> alone, boolean first) {
    Optional<Finding> known =
        contract.others().known().equals(Money.ZERO)
            ? alone
            : known(purchase, own.plus(contract.others().known()), contract, alone, first);
    return contract.others().whole() || known.filter(WithoutTender::isOfSum).isPresent()
        ? known
        : buying
            .of(purchase, ANY_SUM)
            .advertised()
            .filter(found -> found.each() || first)
            .map(
                found ->
                    finding(
                        false,
                        Message.of(OTHERS_UNKNOWN),
                        found,
                        bar(purchase).orElse(found.way().citation())))
            .or(() -> known);
  }

  private Optional<Finding> known(
      Case purchase, Money sum, Contracted contract, Optional<Finding> alone, boolean first) {
    Ways ways = buying.of(purchase, sum);
    return ways.advertised()
        .filter(found -> found.each() || first)
        .map(
            found ->
                finding(
                    found.each() && contract.named(),
                    together(contract, found.each()).with("sum", least(contract, sum)),
                    found,
                    bar(purchase).orElse(found.way().citation())))
        .or(() -> alone)
        .or(() -> unread(ways));
  }

  /** Of others whose sums are not all known it is a part. */
  private static Object least(Contracted contract, Money sum) {
    return contract.others().whole() ? sum : Message.of("procedure.at-least").with("sum", sum);
  }

  private static Message together(Contracted contract, boolean each) {
    if (contract.alike().isEmpty()) {
      return Message.of(each ? "procedure.without-tender-together" : TOGETHER_OPEN);
    }
    return Message.of(each ? ALIKE : ALIKE_OPEN).with("contracts", some(contract.alike()));
  }

  /** The first of many, and how many more there are. */
  static List<Object> some(List<String> contracts) {
    List<Object> shown = new ArrayList<>(contracts.subList(0, Math.min(SHOWN, contracts.size())));
    if (contracts.size() > SHOWN) {
      shown.add("+" + (contracts.size() - SHOWN));
    }
    return shown;
  }

  private Optional<Citation> bar(Case purchase) {
    return new TenderLaw(book, purchase)
        .look(SPLITTING, Map.of())
        .filter(made -> made.ruling() instanceof Ruling.Answer<Outputs>)
        .flatMap(made -> made.trace().steps().stream().findFirst())
        .map(Step::citation);
  }

  /** Not found refers: where the rules that were read name no procedure, an officer looks. */
  private static Optional<Finding> unread(Ways ways) {
    return ways.open()
        .map(way -> Finding.of(CODE, Finding.Weight.WARNING, Message.of(UNREAD), way.citation()));
  }

  private static Finding finding(boolean asked, Message text, Advertised found, Citation citation) {
    return Finding.of(
        CODE,
        asked ? Finding.Weight.BLOCKING : Finding.Weight.WARNING,
        text.with("procedures", found.way().terms()),
        citation);
  }

  private static Optional<Money> higher(Optional<Object> value, Optional<Money> sum) {
    Stream<Money> known =
        value
            .filter(BigDecimal.class::isInstance)
            .map(rupees -> Money.ofRupees((BigDecimal) rupees))
            .stream();
    return Stream.concat(known, sum.stream())
        .reduce((one, other) -> one.compareTo(other) < 0 ? other : one);
  }
}
