package org.govsm.procurement.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.core.time.LocalTimes;

/** Contradictions: the one list of facts that are held against each other, by every question. */
final class Contradictions {

  private static final String INORDINATE = "inordinate";

  /** What a question answers and takes as given too: one that is wrong must not hide another. */
  private static final Map<String, Set<String>> TAKEN =
      Map.of(
          "late-payment",
          Set.of("monthsLate", "daysBeyond"),
          "liquidated-damages",
          Set.of("delayWeeks", INORDINATE));

  private static final List<Contradiction> ALL = declared();

  private Contradictions() {}

  static List<Contradiction> all() {
    return ALL;
  }

  private static List<Contradiction> declared() {
    List<Contradiction> all = new ArrayList<>();
    all.addAll(Stages.pairs(Contradictions::days));
    all.add(days("ENDS_BEFORE_IT_BEGINS", "debarredFrom", "proposedTo"));
    all.add(days("DEBARRED_BEFORE_ORDER", "order", "debarredFrom"));
    all.add(awardInValidity());
    all.add(pair("NOT_AGREED_BUT_DUE", "agreed", "due", (agreed, due) -> !agreed.equals(false)));
    all.add(times("CLOSES_BEFORE_IT_IS_PUBLISHED", "publishedAt", "closesAt"));
    all.add(sameDay("PUBLISHED_ON_ANOTHER_DAY", "publication", "publishedAt"));
    all.add(sameDay("CLOSES_ON_ANOTHER_DAY", "bidClosing", "closesAt"));
    all.add(part("YEAR_BELOW_PAYMENT", "yearAmount", "amount"));
    all.add(part("PAYMENT_ABOVE_CONTRACT", "contractValue", "amount"));
    all.add(part("PAYMENT_ABOVE_ORDER", "orderValue", "amount"));
    all.add(untaxedInYear());
    all.add(part("BID_SECURITY_ABOVE_VALUE", "value", "bidSecurity"));
    all.add(part("SECURITY_ABOVE_CONTRACT", "contractValue", "performanceSecurity"));
    all.add(part("ADVANCE_ABOVE_CONTRACT", "contractValue", "advance"));
    all.addAll(ContractTerms.all());
    all.add(
        pair(
            "LESS_THAN_NOTHING",
            "contractValue",
            "change",
            (value, change) -> number(value).add(number(change)).signum() >= 0));
    all.add(
        derived("CLASS_AGAINST_TESTS", "category", "service.class", "class", Set.of())
            .of("measurable", "intellectual"));
    ChainedQuestion.links().forEach(link -> all.add(chained(link)));
    all.add(
        derived(
                "ENTERPRISE_AGAINST_FIGURES",
                "supplierClass",
                "msme.class",
                "class",
                Set.of("OTHER"))
            .of("investment", "turnover"));
    all.add(
        derived(
                "STARTUP_AGAINST_FIGURES",
                "startup",
                "startup.definition",
                "withinLimits",
                Set.of(false))
            .of("ageYears", "turnover"));
    all.add(StartUps.inNoEdition());
    all.add(
        derived("RATE_CLASS_AGAINST_AUDIENCE", "class", "rate-card.class", "class", Set.of())
            .of("medium", "audience"));
    all.add(
        derived("MONTHS_AGAINST_DAYS", "monthsLate", "late-payment", "monthsLate", Set.of())
            .of("payment", "acceptance"));
    all.add(
        pair("DAYS_AND_WEEKS_DIFFER", "delayDays", "delayWeeks", Contradictions::countsAsWeeks));
    all.add(
        derived("WEEKS_AGAINST_COUNT", "delayWeeks", "liquidated-damages", "weeks", Set.of())
            .of("delayDays", "partWeek"));
    all.add(
        derived("INORDINATE_AGAINST_DAYS", INORDINATE, "liquidated-damages", INORDINATE, Set.of())
            .of("delayDays", "completionDays"));
    all.add(
        derived("INORDINATE_AGAINST_WEEKS", INORDINATE, "liquidated-damages", INORDINATE, Set.of())
            .of("delayWeeks", "completionDays"));
    all.add(
        pair(
            "INORDINATE_WITHOUT_DELAY",
            INORDINATE,
            "delayDays",
            (inordinate, days) -> inordinate.equals(false) || number(days).signum() > 0));
    all.add(inordinateInNoWeek());
    all.add(recognised("RECOGNISED_AFTER_CLOSING", "bidClosing"));
    all.add(recognised("RECOGNISED_AFTER_PUBLICATION", "publication"));
    all.add(
        derived("BEYOND_AGAINST_DAYS", "daysBeyond", "late-payment", "daysBeyond", Set.of())
            .of("payment", "acceptance"));
    all.add(
        derived("IN_TIME_AGAINST_DAYS", "paidInTime", "late-payment", "inTime", Set.of())
            .of("payment", "acceptance"));
    all.add(
        pair(
            "ENTERPRISE_AGAINST_CLASS",
            "mse",
            "supplierClass",
            (mse, code) -> mse.equals(Set.of("MICRO", "SMALL").contains(code))));
    all.add(
        pair(
            "ON_GEM_BUT_NOT_AVAILABLE",
            "channel",
            "availableOnGem",
            (channel, there) -> !(channel.equals("GEM") && there.equals(false))));
    all.addAll(RuledFacts.all());
    all.addAll(Concurrence.all());
    return List.copyOf(all);
  }

  /** A day, and one that comes on it or after it. */
  private static Contradiction days(String code, String earlier, String later) {
    return pair(
        code, "facts.order", earlier, later, (a, b) -> !((LocalDate) b).isBefore((LocalDate) a));
  }

  private static Contradiction times(String code, String earlier, String later) {
    return pair(code, "facts.order", earlier, later, (a, b) -> !isAfter(a, b));
  }

  /** A day without its hour is not before another hour of it. */
  private static boolean isAfter(Object one, Object other) {
    boolean days = Stream.of(one, other).map(Object::toString).anyMatch(LocalTimes::isDayAlone);
    return days
        ? moment(one).toLocalDate().isAfter(moment(other).toLocalDate())
        : moment(one).isAfter(moment(other));
  }

  private static Contradiction sameDay(String code, String day, String time) {
    return pair(code, day, time, (a, b) -> moment(b).toLocalDate().equals(a));
  }

  /** An award comes while the bids are valid; an extension is part of their validity. */
  private static Contradiction awardInValidity() {
    return new Contradiction(
        "AWARD_AFTER_VALIDITY",
        List.of("bidClosing", "bidValidityDays", "award"),
        (facts, law) -> {
          LocalDate award = (LocalDate) value(facts, "award");
          LocalDate last =
              ((LocalDate) value(facts, "bidClosing"))
                  .plusDays(number(value(facts, "bidValidityDays")).longValue());
          return award.isAfter(last)
              ? Optional.of(
                  Message.of("facts.award-after-validity").with("award", award).with("last", last))
              : Optional.empty();
        });
  }

  /** No week at all is no delay, unless the contract leaves out a week that is only begun. */
  private static Contradiction inordinateInNoWeek() {
    return new Contradiction(
        "INORDINATE_WITHOUT_WEEKS",
        List.of(INORDINATE, "delayWeeks", "partWeek"),
        (facts, law) ->
            value(facts, INORDINATE).equals(true)
                    && number(value(facts, "delayWeeks")).signum() == 0
                    && !value(facts, "partWeek").equals("NOT_COUNTED")
                ? Optional.of(cannotBoth("facts.pair", facts, INORDINATE, "delayWeeks"))
                : Optional.empty());
  }

  /** Who bids as a start-up is one when bids close; where that day is open, at publication. */
  private static Contradiction recognised(String code, String tender) {
    return new Contradiction(
        code,
        List.of("startup", "recognition", tender),
        (facts, law) -> {
          boolean closes = tender.equals("bidClosing");
          boolean late =
              ((LocalDate) value(facts, "recognition")).isAfter((LocalDate) value(facts, tender));
          return late
                  && value(facts, "startup").equals(true)
                  && (closes || facts.day("bidClosing").isEmpty())
              ? Optional.of(
                  Message.of("facts.recognised-late")
                      .with("recognition", value(facts, "recognition"))
                      .with("tender", new Term("fact." + tender))
                      .with("day", value(facts, tender)))
              : Optional.empty();
        });
  }

  /** What was paid without tax before is a part of the year that this payment is not in. */
  private static Contradiction untaxedInYear() {
    return new Contradiction(
        "UNTAXED_ABOVE_EARLIER",
        List.of("yearAmount", "amount", "untaxedBefore"),
        (facts, law) -> {
          BigDecimal before =
              number(value(facts, "yearAmount")).subtract(number(value(facts, "amount")));
          BigDecimal untaxed = number(value(facts, "untaxedBefore"));
          return before.signum() >= 0 && untaxed.compareTo(before) > 0
              ? Optional.of(
                  Message.of("facts.untaxed-above").with("untaxed", untaxed).with("before", before))
              : Optional.empty();
        });
  }

  /** A count between the whole weeks and those that are begun. */
  private static boolean countsAsWeeks(Object days, Object weeks) {
    BigDecimal week = new BigDecimal(7);
    return number(weeks).compareTo(number(days).divide(week, 0, RoundingMode.FLOOR)) >= 0
        && number(weeks).compareTo(number(days).divide(week, 0, RoundingMode.CEILING)) <= 0;
  }

  /** A total, and a part that cannot be more. */
  private static Contradiction part(String code, String total, String part) {
    return pair(code, "facts.part", total, part, (a, b) -> number(b).compareTo(number(a)) <= 0);
  }

  static Contradiction pair(
      String code, String first, String second, BiPredicate<Object, Object> fits) {
    return pair(code, "facts.pair", first, second, fits);
  }

  private static Contradiction pair(
      String code, String text, String first, String second, BiPredicate<Object, Object> fits) {
    return new Contradiction(
        code,
        List.of(first, second),
        (facts, law) -> {
          Object one = value(facts, first);
          Object other = value(facts, second);
          return fits.test(one, other)
              ? Optional.empty()
              : Optional.of(cannotBoth(text, facts, first, second));
        });
  }

  /** Says of two facts of a case that they cannot both hold. */
  static Message cannotBoth(String text, Case facts, String first, String second) {
    return Message.of(text)
        .with("first", new Term("fact." + first))
        .with("given", said(value(facts, first)))
        .with("second", new Term("fact." + second))
        .with("other", said(value(facts, second)));
  }

  /** A fact beside what a question answers without it from other facts. */
  private record Derived(String code, String fact, String question, String field, Set<?> unsaid) {

    /** The facts that it follows from; only these are told, whatever else is asked. */
    Contradiction of(String... from) {
      List<String> names = new ArrayList<>(List.of(fact));
      names.addAll(List.of(from));
      return new Contradiction(code, names, (facts, law) -> conflict(facts, law, List.of(from)));
    }

    private Optional<Message> conflict(Case facts, Contradiction.Law law, List<String> from) {
      Object given = value(facts, fact);
      if (unsaid.contains(given)) {
        return Optional.empty();
      }
      Case.Draft others = facts.toDraft().without(fact);
      TAKEN.getOrDefault(question, Set.of()).stream()
          .filter(name -> !from.contains(name))
          .forEach(others::without);
      return law.apply(question, others.done())
          .flatMap(decision -> Contradictions.field(decision, field))
          .filter(worked -> !equal(given, worked))
          .map(
              worked ->
                  Message.of("facts.derived")
                      .with("first", new Term("fact." + fact))
                      .with("given", said(given))
                      .with("other", said(worked)));
    }
  }

  private static Derived derived(
      String code, String fact, String question, String field, Set<?> unsaid) {
    return new Derived(code, fact, question, field, unsaid);
  }

  /** A fact that another question answers, given beside the facts that the other asks. */
  private static Contradiction chained(ChainedQuestion.Link link) {
    return derived(
            "GIVEN_AGAINST_" + link.question().toUpperCase(Locale.ROOT).replace('.', '_'),
            link.fact(),
            link.question(),
            link.field(),
            Set.of())
        .of(link.from().toArray(String[]::new));
  }

  /** A field of the one row of an answer, or of the parts of it that are known. */
  static Optional<Object> field(Decision<?> decision, String name) {
    Optional<Object> value =
        decision
            .ruling()
            .<Optional<Object>>fold(
                answer -> Optional.of(answer.value()),
                refer -> refer.indication().map(Object.class::cast),
                open -> decision.known().map(Object.class::cast));
    return value.flatMap(
        known ->
            known instanceof Outputs outputs
                ? outputs.rows().size() == 1
                    ? Optional.ofNullable(outputs.rows().get(0).get(name))
                    : Optional.empty()
                : known instanceof ToPlain tree && tree.toPlain() instanceof Map<?, ?> fields
                    ? Optional.ofNullable((Object) fields.get(name))
                    : Optional.empty());
  }

  private static boolean equal(Object given, Object worked) {
    return given instanceof BigDecimal a && worked instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : given.equals(worked);
  }

  static Object value(Case facts, String name) {
    return facts.day(name).<Object>map(day -> day).or(() -> facts.fact(name)).orElseThrow();
  }

  private static BigDecimal number(Object value) {
    return (BigDecimal) value;
  }

  private static LocalDateTime moment(Object text) {
    return LocalTimes.read(text.toString()).orElseThrow();
  }

  static Object said(Object value) {
    return value instanceof String code ? new Term(code) : value;
  }
}
