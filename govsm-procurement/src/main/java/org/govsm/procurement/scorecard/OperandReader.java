package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/** Makes the value of an operand from readings. */
final class OperandReader {

  private final Scope scope;
  private final Trail.Draft trail;
  private final List<Message> notes;

  private OperandReader(Scope scope, Trail.Draft trail, List<Message> notes) {
    this.scope = scope;
    this.trail = trail;
    this.notes = notes;
  }

  /** The value of an operand on a platform; several metrics are added up. */
  static PeriodValues.Read read(Scope scope, Operand operand, String platform) {
    return remembered(
        scope,
        "value",
        operand,
        platform,
        reader -> List.of(reader.value(operand, platform, false)));
  }

  /** The same as one side of a rate, which minds up to when each post was read. */
  static PeriodValues.Read side(Scope scope, Operand operand, String platform) {
    String how = operand.ofPosts() ? "side" : "value";
    return remembered(
        scope, how, operand, platform, reader -> List.of(reader.value(operand, platform, true)));
  }

  /**
   * What growth is the difference of: a state at the beginning and at the end of the period, a
   * figure over days or of posts in the period before and in this one.
   */
  static PeriodValues.Read ends(Scope scope, Operand operand, String platform) {
    return remembered(
        scope, "ends", operand, platform, reader -> reader.bothEnds(operand, platform));
  }

  private interface Reader {
    List<Measured> read(OperandReader reader);
  }

  private static PeriodValues.Read remembered(
      Scope scope, String what, Operand operand, String platform, Reader reader) {
    return scope
        .values()
        .read(
            new PeriodValues.OfOperand(what, operand, platform),
            () -> {
              Trail.Draft trail = new Trail.Draft();
              List<Message> notes = new ArrayList<>();
              List<Measured> values = reader.read(new OperandReader(scope, trail, notes));
              CountedAccounts accounts = scope.cache().accounts(scope.knownBy());
              notes.addAll(accounts.notes(scope, operand, platform));
              Optional<Measured> unread =
                  unread(scope, what, operand, platform, notes)
                      .or(() -> accounts.ownerless(scope, operand, platform))
                      .or(
                          () ->
                              what.equals("ends")
                                  ? accounts.ownerless(scope.before(), operand, platform)
                                  : Optional.empty())
                      .or(() -> new NamedAccounts(scope, operand, platform).lacking(values));
              return new PeriodValues.Read(
                  unread.map(held -> held(values, held)).orElse(values),
                  trail.done(),
                  List.copyOf(notes));
            });
  }

  private static List<Measured> held(List<Measured> values, Measured question) {
    return values.stream().map(value -> question.plus(value)).toList();
  }

  /** The question where rows of a file were not read that the figures may lack. */
  private static Optional<Measured> unread(
      Scope scope, String what, Operand operand, String platform, List<Message> notes) {
    List<SetAside> setAside = scope.setAside();
    if (setAside.isEmpty()) {
      return Optional.empty();
    }
    Set<String> metrics = new TreeSet<>();
    for (String code : operand.metrics()) {
      metrics.add(scope.dictionary().resolve(platform, code).orElseThrow().code());
    }
    Instant from = what.equals("ends") ? scope.before().start() : scope.start();
    if (operand.on().filter("order"::equals).isPresent()) {
      from = Scope.startOf(scope.terms().orderedOn());
    }
    Optional<Measured> held = Optional.empty();
    for (SetAside rows : setAside) {
      boolean may = rows.mayBeOf(platform, metrics, operand.ofPosts(), from, scope.end());
      if (may
          && without(scope, rows)
              .mayBeOf(platform, metrics, operand.ofPosts(), from, scope.end())) {
        Measured question = Measured.held(Missing.setAside(scope, platform, rows));
        if (rows.leftOut().isPresent()) {
          notes.add(Missing.leftOut(platform, rows));
        } else {
          held = Optional.of(held.map(one -> one.plus(question)).orElse(question));
        }
      }
    }
    return held;
  }

  private static SetAside without(Scope scope, SetAside rows) {
    return rows.leftOut().isPresent()
        ? rows
        : rows.without(scope.readings(), scope.knownBy(), scope.names(), scope.sources());
  }

  private Measured value(Operand operand, String platform, boolean isSide) {
    return operand.ofPosts()
        ? PostFigures.read(scope, operand, platform, isSide, trail, notes::add)
        : sum(operand, platform, metric -> account(operand, metric));
  }

  private List<Measured> bothEnds(Operand operand, String platform) {
    OperandReader before = new OperandReader(scope.before(), trail, notes);
    if (operand.ofPosts()) {
      for (String code : operand.metrics()) {
        Metric metric = scope.dictionary().resolve(platform, code).orElseThrow();
        Optional<Measured> held = Counted.heldAcross(scope, operand, metric);
        if (held.isPresent()) {
          return List.of(held.get(), held.get());
        }
      }
      return List.of(before.value(operand, platform, false), value(operand, platform, false));
    }
    Measured opening = Measured.of(Interval.exactly(Fraction.ZERO));
    Measured closing = opening;
    for (String code : operand.metrics()) {
      Metric metric = scope.dictionary().resolve(platform, code).orElseThrow();
      Optional<Measured> held = Counted.heldAcross(scope, operand, metric);
      if (held.isPresent()) {
        return List.of(held.get(), held.get());
      }
      List<Measured> ends =
          metric.kind() == Kind.FLOW
              ? both(metric, before.account(operand, metric), account(operand, metric))
              : stateEnds(operand, metric);
      opening = opening.plus(ends.get(0));
      closing = closing.plus(ends.get(1));
    }
    return List.of(opening, closing);
  }

  /** Growth is that of the same accounts: one that only one of the periods has is asked for. */
  private List<Measured> both(Metric metric, Measured opening, Measured closing) {
    if (opening.value().isEmpty() || closing.value().isEmpty()) {
      return List.of(opening, closing);
    }
    Optional<String> gone = Sides.beside(opening.ends().keySet(), closing.ends().keySet());
    Optional<String> come = Sides.beside(closing.ends().keySet(), opening.ends().keySet());
    if (gone.isEmpty() && come.isEmpty()) {
      return List.of(opening, closing);
    }
    Message lacking =
        Missing.of("other-period", come.isPresent() ? scope.before() : scope, metric)
            .with("subject", come.or(() -> gone).orElseThrow())
            .with("other", PeriodWords.named((come.isPresent() ? scope : scope.before()).period()));
    Measured unknown = Measured.unknown(lacking);
    return come.isPresent() ? List.of(unknown, closing) : List.of(opening, unknown);
  }

  private interface OfMetric {
    Measured read(Metric metric);
  }

  private Measured sum(Operand operand, String platform, OfMetric each) {
    Optional<Measured> total = Optional.empty();
    for (String code : operand.metrics()) {
      Metric metric = scope.dictionary().resolve(platform, code).orElseThrow();
      Measured one = each.read(metric);
      Optional<Measured> lacking = total.flatMap(sum -> other(operand, metric, sum, one));
      if (lacking.isPresent()) {
        return lacking.get();
      }
      total = Optional.of(total.map(sum -> sum.plus(one)).orElse(one));
    }
    return total.orElseThrow();
  }

  /** Metrics that are added up must be of the same accounts too. */
  private Optional<Measured> other(Operand operand, Metric metric, Measured sum, Measured one) {
    if (sum.value().isEmpty() || one.value().isEmpty()) {
      return Optional.empty();
    }
    if (operand.origin().isEmpty() && !Mark.isOneOrigin(sum.marks(), one.marks())) {
      List<String> all = Sides.codes(scope, operand, metric.platform());
      return Optional.of(Measured.held(Missing.of("origin", scope, metric.platform(), all)));
    }
    Optional<String> here = Sides.beside(sum.ends().keySet(), one.ends().keySet());
    Optional<String> there = Sides.beside(one.ends().keySet(), sum.ends().keySet());
    List<String> codes = Sides.codes(scope, operand, metric.platform());
    List<String> others = new ArrayList<>(codes);
    others.remove(metric.code());
    return here.or(() -> there)
        .map(
            subject ->
                Measured.unknown(
                    Missing.of("side", scope, metric.platform(), codes)
                        .with("subject", subject)
                        .with(
                            "lacking",
                            Missing.terms(
                                metric.platform(),
                                here.isPresent() ? List.of(metric.code()) : others))));
  }

  private Measured account(Operand operand, Metric metric) {
    Optional<Measured> held = Counted.held(scope, metric, Counted.days(scope, operand, metric));
    if (held.isPresent()) {
      return held.get();
    }
    Counted.changed(scope, metric).ifPresent(notes::add);
    if (metric.kind() == Kind.STATE) {
      return state(operand, metric);
    } else if (metric.kind() == Kind.LIFETIME) {
      Candidates candidates = throughout(operand, metric);
      return new States(scope, metric, candidates, trail).risen(operand.falls().orElse("hold"));
    }
    return Wholes.held(scope, operand, metric, trail)
        .orElseGet(() -> noted(metric, flow(operand, metric)));
  }

  /** What the parties count has no accounts: which things were added up is told. */
  private Measured noted(Metric metric, Measured flow) {
    boolean adds = !metric.isJudgedByGreatest() && !metric.isWithinDays();
    if (metric.platform().equals(Kpi.CONTRACT) && adds) {
      SumRows.note(scope, metric, flow.ends().keySet()).ifPresent(notes::add);
    }
    return flow;
  }

  private Measured flow(Operand operand, Metric metric) {
    Candidates candidates = new Candidates(scope.sources());
    Candidates before = new Candidates(scope.sources());
    Optional<PartyCounts> parties = PartyCounts.of(scope, metric);
    boolean once = metric.isJudgedByGreatest();
    Instant first = Scope.startOf(scope.terms().periods().get(0).from());
    each(
        operand,
        metric,
        once ? first : scope.start(),
        reading -> {
          if (scope.isDayOf(reading)) {
            candidates.add(reading);
            parties.ifPresent(counts -> counts.add(reading));
          } else if (reading.fromDay().isBefore(scope.period().from())) {
            before.add(reading);
          }
        });
    Optional<Message> twice =
        once ? Deliveries.lateBefore(scope, metric, candidates, before) : Optional.empty();
    if (twice.isPresent()) {
      return Measured.held(twice.get());
    } else if (!once) { // a delivery that came is not missed
      gone(metric, candidates.subjects(), new TreeSet<>(before.subjects()));
    }
    return parties
        .map(counts -> counts.total(trail, notes::add))
        .orElseGet(() -> new Windows(scope, metric, candidates, trail).total(notes::add));
  }

  private Measured state(Operand operand, Metric metric) {
    LocalDate order = scope.terms().orderedOn();
    return switch (operand.on().orElse("period-end")) {
      case "order" -> {
        StateReadings readings = states(operand, metric, Scope.startOf(order));
        yield at(metric, readings.at(order.plusDays(1)), order.plusDays(1));
      }
      case "period-start" -> {
        LocalDate from = scope.period().from();
        yield at(metric, states(operand, metric, scope.start()).at(from), from);
      }
      default -> {
        StateReadings readings = states(operand, metric, scope.start());
        Candidates candidates = readings.untilEnd();
        gone(metric, candidates.subjects(), readings.gone());
        yield at(metric, candidates, scope.period().until());
      }
    };
  }

  private Measured at(Metric metric, Candidates candidates, LocalDate midnight) {
    return new States(scope, metric, candidates, trail).at(midnight);
  }

  private List<Measured> stateEnds(Operand operand, Metric metric) {
    Candidates candidates = throughout(operand, metric);
    return List.of(
        at(metric, candidates, scope.period().from()),
        at(metric, candidates, scope.period().until()));
  }

  private Candidates throughout(Operand operand, Metric metric) {
    StateReadings readings = states(operand, metric, scope.start());
    Candidates candidates = readings.throughout();
    gone(metric, candidates.subjects(), readings.gone());
    return candidates;
  }

  private StateReadings states(Operand operand, Metric metric, Instant first) {
    StateReadings readings = new StateReadings(scope);
    each(operand, metric, first, readings::add);
    return readings;
  }

  /** An account that was read before and is no more is left out, which is said. */
  private void gone(Metric metric, Collection<String> there, Set<String> before) {
    before.removeAll(there);
    if (!there.isEmpty() && !before.isEmpty()) {
      notes.add(Missing.gone(scope, metric, before));
    }
  }

  private void each(Operand operand, Metric metric, Instant first, Consumer<Reading> sink) {
    Instant start = first.isBefore(scope.start()) ? first : scope.start();
    Selection.Draft draft = Selection.of(metric.platform(), metric.code(), scope.knownBy());
    operand.origin().ifPresent(draft::origin);
    Optional<String> only = scope.subject(operand, metric.platform());
    List<Reading> found = new ArrayList<>();
    scope.each(
        draft.touching(start.minus(Post.AROUND), scope.end().plus(Post.AROUND)),
        metric.kind() == Kind.FLOW ? Recorded.DAYS : Recorded.EACH,
        reading -> {
          if (only.map(reading.subject()::equals).orElse(true)
              && scope.sources().contains(reading.source())) {
            found.add(reading);
          }
        });
    found.sort(Reading.ORDER); // one account may have come under several names
    found.forEach(sink);
  }
}
